package io.vestibule.lab;

import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

/** Keeps the two sides apart: the lab's pages exist only where the lab is on, the product's only where it is not alone. */
class LabDoor {

    private static final int FIRST = -2000;

    void register(@Observes Router router, LabConfig config) {
        if (!config.enabled()) {
            router.route("/lab")
                    .order(FIRST)
                    .handler(request -> request.response().setStatusCode(404).end());
            router.route("/lab/*")
                    .order(FIRST)
                    .handler(request -> request.response().setStatusCode(404).end());
        }
        if (config.alone()) {
            router.route().order(FIRST).handler(request -> {
                var path = request.normalizedPath();
                if (path.equals("/lab") || path.startsWith("/lab/") || path.startsWith("/q/")) {
                    request.next();
                } else if (path.equals("/")) {
                    request.response()
                            .setStatusCode(303)
                            .putHeader("Location", "/lab")
                            .end();
                } else {
                    request.response().setStatusCode(404).end();
                }
            });
        }
    }
}
