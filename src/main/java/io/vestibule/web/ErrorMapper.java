package io.vestibule.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever a resource throws becomes an error page, never a stack trace. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final int FIRST_ERROR = 400;
    private static final int INTERNAL_ERROR = 500;

    private final ErrorPages errors;

    @Context
    Request request;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    ErrorMapper(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    public Response toResponse(Throwable failure) {
        var status = status(failure);
        if (status < FIRST_ERROR) {
            return ((WebApplicationException) failure).getResponse(); // a redirect that was thrown
        }
        var page = errors.page(
                status,
                failure,
                request.getMethod(),
                uri.getRequestUri().getRawPath(),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
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
