package io.vestibule.lab.ise;

import java.util.Map;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals on the wire. */
class RefusalAnswers {

    private static final Map<String, String> ACTIONS =
            Map.of("GET", "get", "POST", "create", "PUT", "update", "DELETE", "delete");

    @ServerExceptionMapper
    Response answer(Refusal refusal, ContainerRequestContext request) {
        return (refusal.shape() == Refusal.Shape.PAGE ? page(refusal) : ers(refusal, request)).build();
    }

    private static ResponseBuilder ers(Refusal refusal, ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var body = ers(
                refusal,
                request.getMethod(),
                ErsPath.of(uri.getPath()),
                uri.getAbsolutePath().toString());
        return Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body);
    }

    static String ers(Refusal refusal, String method, ErsPath path, String address) {
        var answer = JsonNodeFactory.instance.objectNode();
        var action = path.action().orElse(ACTIONS.getOrDefault(method, "unknown"));
        var body = answer.putObject("ERSResponse").put("operation", method + "-" + action + "-" + path.resource());
        body.putArray("messages")
                .addObject()
                .put("title", refusal.getMessage())
                .put("type", "ERROR")
                .put("code", refusal.code());
        body.putObject("link").put("rel", "related").put("href", address).put("type", "application/xml");
        return answer.toString();
    }

    private static ResponseBuilder page(Refusal refusal) {
        var status = Response.Status.fromStatusCode(refusal.status());
        var head = "HTTP Status " + refusal.status() + " – " + status.getReasonPhrase();
        var page = Response.status(refusal.status())
                .type("text/html;charset=utf-8")
                .entity("<!doctype html><html lang=\"en\"><head><title>" + head + "</title></head><body><h1>" + head
                        + "</h1><hr class=\"line\" /><p><b>Message</b> " + refusal.getMessage()
                        + "</p></body></html>");
        if (refusal.status() == 401) {
            page.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Cisco ISE\"");
        }
        return page;
    }
}
