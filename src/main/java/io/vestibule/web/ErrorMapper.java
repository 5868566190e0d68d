package io.vestibule.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever a resource throws becomes an error page, never a stack trace. */
@Singleton
public class ErrorMapper {

    private static final int FIRST_ERROR = 400;
    private static final int INTERNAL_ERROR = 500;

    private final ErrorPages errors;

    ErrorMapper(ErrorPages errors) {
        this.errors = errors;
    }

    @ServerExceptionMapper(Throwable.class)
    public Uni<Response> page(Throwable failure, RoutingContext context) {
        var status = status(failure);
        if (status < FIRST_ERROR) {
            // a redirect that was thrown
            return Uni.createFrom().item(((WebApplicationException) failure).getResponse());
        }
        return errors.page(status, failure, context).map(ErrorMapper::response);
    }

    private static Response response(ErrorPages.ErrorPage page) {
        return Response.status(page.status())
                .type(page.type())
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header(SecurityHeaders.POLICY, page.policy())
                .entity(page.text())
                .build();
    }

    private static int status(Throwable failure) {
        return failure instanceof WebApplicationException known
                ? known.getResponse().getStatus()
                : INTERNAL_ERROR;
    }
}
