package io.vestibule.web;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The headers that every answer of ours carries, whoever wrote it. */
@Singleton
public class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    private static final int FIRST = 1000;
    private static final String NOTHING = "default-src 'none'";

    private final WebConfig config;

    SecurityHeaders(WebConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    /** The policy of a guest's page: its own style sheet, files and forms of ours, and nothing else. */
    String policy(String styleSource, List<String> formOrigins) {
        return policy(" " + styleSource, formOrigins, config.frameAncestors());
    }

    /** The policy of a staff page, which no other page may show within itself, whatever the settings say. */
    String staffPolicy() {
        return policy("", List.of(), "'none'");
    }

    /** The policy of a staff page that shows samples of guests' pages within itself. */
    String framingPolicy() {
        return staffPolicy() + "; frame-src 'self'";
    }

    /** The policy of a sample of a guest's page: it can be looked at, also within a page of ours, and does nothing. */
    String samplePolicy(String styleSource) {
        return policy(" " + styleSource, List.of(), "'self'") + "; sandbox allow-same-origin";
    }

    private static String policy(String styleSource, List<String> formOrigins, String frameAncestors) {
        return NOTHING + "; style-src 'self'" + styleSource
                + "; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'"
                + formOrigins.stream().map(origin -> " " + origin).reduce("", String::concat)
                + "; base-uri 'none'; frame-ancestors " + frameAncestors;
    }

    private void add(RoutingContext context) {
        // a server beside ours in the same process, as in development, speaks for itself
        if (isOurs(context.request().path())) {
            context.addHeadersEndHandler(ended -> {
                var headers = context.response().headers();
                unlessSet(headers, "X-Content-Type-Options", "nosniff");
                unlessSet(headers, "Referrer-Policy", "no-referrer");
                unlessSet(headers, "Cache-Control", "no-store");
                unlessSet(headers, POLICY, NOTHING + "; frame-ancestors " + config.frameAncestors());
            });
        }
        context.next();
    }

    private static boolean isOurs(String path) {
        return path == null || !path.equals("/lab") && !path.startsWith("/lab/") && !path.startsWith("/q/");
    }

    private static void unlessSet(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
