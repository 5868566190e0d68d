package io.vestibule.ise;

import java.time.Clock;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

import io.vestibule.step.Step;

/** Talks to the monitoring node. Every exchange is a step with a name, and ends in an answer or a fault. */
final class MntClient {

    private final MntApi api;
    private final ErsGate gate;
    private final HealthRecord health;

    MntClient(MntApi api, ErsGate gate, Clock clock) {
        this.api = api;
        this.gate = gate;
        this.health = new HealthRecord(clock);
    }

    IseHealth health() {
        return health.show(gate.isPaused());
    }

    /** Asks for something; repeated a few times when the node ails. */
    ErsAnswer read(String operation, Function<MntApi, Response> request) {
        return gate.read(() -> exchange(operation, request, false));
    }

    /** Asks for a change, once: it is a GET, but a second one would disturb the endpoint again. */
    ErsAnswer change(String operation, Function<MntApi, Response> request) {
        return gate.change(() -> exchange(operation, request, true));
    }

    private ErsAnswer exchange(String operation, Function<MntApi, Response> request, boolean change) {
        try {
            var answer = answer(operation, request, change);
            MntFaults.of(answer, change).ifPresent(fault -> {
                throw fault;
            });
            health.good();
            return answer;
        } catch (IseException e) {
            health.bad(e.kind());
            throw e;
        }
    }

    private ErsAnswer answer(String operation, Function<MntApi, Response> request, boolean change) {
        try {
            return Step.outside(operation, () -> ErsAnswer.of(request.apply(api)));
        } catch (RuntimeException e) {
            throw ErsFaults.of(e, change);
        }
    }
}
