package io.vestibule.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Error pages for what fails before or beside the resources: unknown addresses, unreadable requests. */
@Singleton
class ErrorRoutes {

    private static final Logger LOG = Logger.getLogger(ErrorRoutes.class);
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int INTERNAL_ERROR = 500;
    private static final int FIRST_ERROR = 400;
    private static final int BEFORE_THE_BODY_IS_READ = -3000;
    /** A form is small; whoever sends more is not a guest. */
    private static final int MOST_BYTES = 64 * 1024;

    /** Where staff send files, which may be as large as quarkus.http.limits.max-body-size. */
    private static final String FILES = "/sponsor/guests/import";

    private static final int MOST_BYTES_OF_FILES = 1024 * 1024;
    private static final int DIGITS_OF_AN_INT = 9;

    private final ErrorPages errors;

    ErrorRoutes(ErrorPages errors) {
        this.errors = errors;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_BODY_IS_READ).handler(this::refuseTooLarge);
        router.route().order(Integer.MAX_VALUE - 1).handler(context -> answer(context, NOT_FOUND));
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> answer(context, status(context)));
    }

    /** The server itself would refuse it, but with an empty page. */
    private void refuseTooLarge(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        if (length != null
                && length.matches("[0-9]+")
                && (length.length() > DIGITS_OF_AN_INT || Integer.parseInt(length) > most(context))) {
            context.response().putHeader("Connection", "close");
            answer(context, TOO_LARGE);
        } else {
            context.next();
        }
    }

    private static int most(RoutingContext context) {
        return context.normalizedPath().equals(FILES) ? MOST_BYTES_OF_FILES : MOST_BYTES;
    }

    private void answer(RoutingContext context, int status) {
        var response = context.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        errors.page(status, context.failure(), context).subscribe().with(page -> send(context, page), failure -> {
            LOG.error("no page could be made of a fault", failure);
            context.response().setStatusCode(INTERNAL_ERROR).end();
        });
    }

    private static void send(RoutingContext context, ErrorPages.ErrorPage page) {
        context.response()
                .setStatusCode(page.status())
                .putHeader("Content-Type", page.type())
                .putHeader("Content-Language", page.language())
                .putHeader(SecurityHeaders.POLICY, page.policy())
                .end(page.text());
    }

    private static int status(RoutingContext context) {
        return context.statusCode() >= FIRST_ERROR ? context.statusCode() : INTERNAL_ERROR;
    }
}
