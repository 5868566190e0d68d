package io.vestibule.ise;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import io.vestibule.step.Step;

/** Talks ERS with one set of credentials. Every exchange is a step with a name, and ends in an answer or a fault. */
final class ErsClient {

    /** A change, which carries a CSRF token where ISE wants one. */
    interface Change {
        Response send(ErsApi api, CsrfTokens.Token csrf);
    }

    private static final String FETCH = "fetch";

    private final ErsApi api;
    private final ErsGate gate;
    private final Clock clock;
    private final HealthRecord health;
    private final CsrfTokens csrf;

    ErsClient(ErsApi api, ErsGate gate, boolean csrfFromTheStart, Clock clock) {
        this.api = api;
        this.gate = gate;
        this.clock = clock;
        this.health = new HealthRecord(clock);
        this.csrf = new CsrfTokens(csrfFromTheStart, this::fetchCsrf, clock);
    }

    IseHealth health() {
        return health.show(gate.isPaused());
    }

    /** Asks for something; repeated a few times when ISE ails. */
    ErsAnswer read(String operation, Function<ErsApi, Response> request) {
        return gate.read(() -> exchange(operation, () -> request.apply(api), ErsAnswer::isSuccess, false, List.of()));
    }

    /**
     * Asks for a change, once. Only a refusal for want of a CSRF token is answered with a second request.
     *
     * @param confidential what the request carries and must not turn up in a message
     */
    ErsAnswer change(String operation, List<String> confidential, Change change) {
        var token = csrf.next();
        try {
            return send(operation, confidential, change, token);
        } catch (IseException e) {
            if (e.kind() != IseFailure.CSRF_REFUSED) {
                throw e;
            }
            return send(operation, confidential, change, csrf.after(token));
        }
    }

    private ErsAnswer send(String operation, List<String> confidential, Change change, CsrfTokens.Token token) {
        return gate.change(
                () -> exchange(operation, () -> change.send(api, token), ErsAnswer::isSuccess, true, confidential));
    }

    /** ISE may answer this with 415 and still hand out a token. */
    private ErsAnswer fetchCsrf() {
        return gate.read(() -> exchange(
                "ise.csrf",
                () -> api.fetchCsrf(FETCH),
                answer -> answer.isSuccess() || answer.csrfToken().isPresent(),
                false,
                List.of()));
    }

    private ErsAnswer exchange(
            String operation,
            Supplier<Response> request,
            Predicate<ErsAnswer> welcome,
            boolean change,
            List<String> confidential) {
        try {
            var answer = answer(operation, request, change);
            if (!welcome.test(answer)) {
                ErsFaults.of(answer, change, confidential, clock).ifPresent(fault -> {
                    throw fault;
                });
            }
            health.good();
            return answer;
        } catch (IseException e) {
            health.bad(e.kind());
            throw e;
        }
    }

    private static ErsAnswer answer(String operation, Supplier<Response> request, boolean change) {
        try {
            return Step.outside(operation, () -> ErsAnswer.of(request.get()));
        } catch (RuntimeException e) {
            throw ErsFaults.of(e, change);
        }
    }
}
