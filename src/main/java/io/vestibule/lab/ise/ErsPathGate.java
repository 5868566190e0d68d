package io.vestibule.lab.ise;

import java.util.Set;

import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

import io.vestibule.lab.LabConfig;

/** Refuses, in the words of ERS, the paths and methods that no resource takes. */
class ErsPathGate {

    private static final int AFTER_THE_FAULTS = -900;

    private static final String ENDPOINT_GROUP = "endpointgroup";

    private static final Set<String> ANY =
            Set.of("GET ", "POST ", "GET versioninfo", "GET {id}", "PUT {id}", "DELETE {id}");

    private static final Set<String> GUESTS = Set.of(
            "GET name/{name}",
            "PUT name/{name}",
            "DELETE name/{name}",
            "PUT approve/{id}",
            "PUT deny/{id}",
            "PUT suspend/{id}",
            "PUT suspend/name/{name}",
            "PUT reinstate/{id}",
            "PUT reinstate/name/{name}",
            "PUT resetpassword/{id}");

    void register(@Observes Router router, LabConfig config) {
        if (!config.enabled()) {
            return;
        }
        router.route(Ers.ROOT + "/*").order(AFTER_THE_FAULTS).handler(request -> {
            var method = request.request().method().name();
            var path = ErsPath.of(request.normalizedPath());
            if (takes(method, path)) {
                request.next();
            } else {
                var refusal = Refusal.unsupported("The resource or method is not supported");
                request.response()
                        .setStatusCode(refusal.status())
                        .putHeader("Content-Type", "application/json")
                        .end(RefusalAnswers.ers(
                                refusal, method, path, request.request().absoluteURI()));
            }
        });
    }

    private static boolean takes(String method, ErsPath path) {
        var call = method + " " + path.rest();
        return switch (path.resource()) {
            case Ers.GUEST_USER -> ANY.contains(call) || GUESTS.contains(call);
            case Ers.ENDPOINT, ENDPOINT_GROUP -> ANY.contains(call) || call.equals("GET name/{name}");
            default -> ANY.contains(call) && LookupKind.named(path.resource()).isPresent();
        };
    }
}
