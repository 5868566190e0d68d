package io.vestibule.web;

import java.util.Set;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Refuses what another site makes a signed-in person's browser send. */
@Provider
@SameOriginOnly
public class SameOriginFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final RequestOrigin origins;

    @Context
    HttpHeaders headers;

    SameOriginFilter(RequestOrigin origins) {
        this.origins = origins;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && origins.isForeign(headers)) {
            throw new ForbiddenException("sent by a page of another site");
        }
    }
}
