package io.vestibule.lab;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Applies the fault switches before a simulated system sees a request. Delays are timers of the event loop and hold no
 * worker thread, so that hundreds of hanging requests cost nothing.
 */
class FaultRoutes {

    private static final int BEFORE_ALL_ELSE = -1000;

    void register(@Observes Router router, LabConfig config, Faults faults, Instance<FaultAnswers> systems) {
        if (!config.enabled()) {
            return;
        }
        for (var system : systems) {
            router.route(system.pathPrefix() + "*").order(BEFORE_ALL_ELSE).handler(request -> {
                var fault = faults.strike(system.system());
                switch (fault.mode()) {
                    case "down" -> answer(request, system.down(), 0);
                    case "error" -> answer(request, system.error(), 0);
                    case "throttle" -> answer(request, system.throttle(), fault.delayMs());
                    case "slow" -> later(request, fault.delayMs());
                    case "hang" -> request.request().pause();
                    case "drop-after-commit" -> dropAnswer(request);
                    default -> request.next();
                }
            });
        }
    }

    private static void answer(RoutingContext request, FaultAnswers.Answer answer, int retryAfterMs) {
        if (retryAfterMs > 0) {
            request.response().putHeader("Retry-After", String.valueOf((retryAfterMs + 999) / 1000));
        }
        request.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", answer.mediaType())
                .end(answer.body());
    }

    private static void later(RoutingContext request, int delayMs) {
        request.request().pause();
        request.vertx().setTimer(Math.max(1, delayMs), timer -> {
            request.request().resume();
            request.next();
        });
    }

    /**
     * The work is done and stored, but its answer never leaves: the connection ends instead. It is closed below Vert.x, whose
     * own closing lets what is waiting go first, and that may be the answer.
     */
    private static void dropAnswer(RoutingContext request) {
        var transport = ((ConnectionBase) request.request().connection())
                .channel()
                .pipeline()
                .firstContext();
        request.addHeadersEndHandler(headers -> transport.close());
        request.next();
    }
}
