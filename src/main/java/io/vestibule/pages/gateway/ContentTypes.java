package io.vestibule.pages.gateway;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Admins type all sorts of things where a system asks for a content type; nobody behind this sees what is none. */
@Singleton
class ContentTypes {

    private static final int EARLY = 900;
    private static final Pattern GOOD =
            Pattern.compile("[\\w.+-]+/[\\w.+-]+(\\s*;\\s*[\\w-]+=([\\w.:+-]+|\"[\\w.:+-]+\"))*\\s*;?\\s*");

    void register(@Observes Filters filters) {
        filters.register(this::replace, EARLY);
    }

    private void replace(RoutingContext context) {
        var request = context.request();
        if (request.path() != null && request.path().startsWith(SmsGatewayResource.ROOT)) {
            var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
            if (type != null && !GOOD.matcher(type).matches()) {
                request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
            }
        }
        context.next();
    }
}
