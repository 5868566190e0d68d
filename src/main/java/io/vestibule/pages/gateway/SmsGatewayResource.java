package io.vestibule.pages.gateway;

import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;

import io.vestibule.gateway.Gateway;
import io.vestibule.gateway.GatewayAnswer;
import io.vestibule.gateway.GatewayRequest;
import io.vestibule.gateway.Refusal;
import io.vestibule.net.ClientAddresses;

/**
 * Takes texts of other systems, whatever their request looks like. What their browser does is none of our business here:
 * no cookie counts, so no other site can misuse one.
 */
@Path(SmsGatewayResource.ROOT + "{key: (/[^/]*)?}")
@Consumes(MediaType.WILDCARD)
public class SmsGatewayResource {

    static final String ROOT = "/gateway/sms";

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String CHALLENGE = "Basic realm=\"SMS gateway\", charset=\"UTF-8\"";
    private static final byte[] NOTHING = {};

    private final Gateway gateway;
    private final ClientAddresses addresses;

    SmsGatewayResource(Gateway gateway, ClientAddresses addresses) {
        this.gateway = gateway;
        this.addresses = addresses;
    }

    @GET
    public Response get(@PathParam("key") String key, @Context HttpServerRequest request) {
        return take(key, request, NOTHING);
    }

    @POST
    public Response post(@PathParam("key") String key, @Context HttpServerRequest request, byte[] body) {
        return take(key, request, body);
    }

    @PUT
    public Response put(@PathParam("key") String key, @Context HttpServerRequest request, byte[] body) {
        return take(key, request, body);
    }

    /** Without this it would be a GET, which sends a text. */
    @HEAD
    public Response head() {
        return Response.status(Response.Status.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, "GET, POST, PUT")
                .build();
    }

    private Response take(String key, HttpServerRequest request, byte[] body) {
        var answer = gateway.take(new GatewayRequest(
                addresses.of(request),
                header(request, HttpHeaders.AUTHORIZATION),
                header(request, "access-token"),
                Optional.of(key.replaceFirst("^/", "")).filter(given -> !given.isEmpty()),
                Optional.ofNullable(request.query()),
                header(request, HttpHeaders.CONTENT_TYPE),
                body == null ? NOTHING : body));
        return answer instanceof GatewayAnswer.Taken taken
                ? taken(taken, header(request, HttpHeaders.ACCEPT))
                : refused((GatewayAnswer.Refused) answer);
    }

    private static Optional<String> header(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    private static Response taken(GatewayAnswer.Taken taken, Optional<String> accept) {
        var style = taken.style();
        var json = style.json(accept);
        return Response.status(style.status())
                .type(json ? MediaType.APPLICATION_JSON : TEXT)
                .entity(json ? style.json(taken.id()) : style.line(taken.id()))
                .build();
    }

    private static Response refused(GatewayAnswer.Refused refused) {
        var answer = Response.status(refused.why().status())
                .type(TEXT)
                .entity(refused.why().line());
        if (refused.why() == Refusal.CREDENTIALS) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        refused.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wholeSeconds(wait)));
        return answer.build();
    }

    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
