package io.vestibule.lab.sms.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.MessagesResource;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.TextMessage;

/** The gateway: takes a text in any form and answers {@code OK; ID=...}, or {@code ERROR; CODE=...}. */
@Path("/lab/sms/http")
@Produces(MediaType.TEXT_PLAIN)
public class HttpGatewayResource {

    private final HttpLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Clock clock;

    HttpGatewayResource(HttpLabConfig config, MessageStore messages, Receipts receipts, Clock clock) {
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GET
    @Path("/send")
    public Response byQuery(
            @HeaderParam("Authorization") String login, @HeaderParam("X-Api-Key") String key, @Context UriInfo uri) {
        return take(login, key, uri, "");
    }

    @POST
    @Path("/send")
    @Consumes(MediaType.WILDCARD)
    public Response byBody(
            @HeaderParam("Authorization") String login,
            @HeaderParam("X-Api-Key") String key,
            @Context UriInfo uri,
            byte[] body) {
        return take(login, key, uri, new String(body, StandardCharsets.UTF_8));
    }

    @PUT
    @Path("/send")
    @Consumes(MediaType.WILDCARD)
    public Response byPut(
            @HeaderParam("Authorization") String login,
            @HeaderParam("X-Api-Key") String key,
            @Context UriInfo uri,
            byte[] body) {
        return byBody(login, key, uri, body);
    }

    /** What became of a text. */
    @GET
    @Path("/texts/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response status(
            @HeaderParam("Authorization") String login,
            @HeaderParam("X-Api-Key") String key,
            @PathParam("id") String id) {
        if (!knows(login, key)) {
            return refused(GatewayError.LOGIN);
        }
        return messages.find(id)
                .filter(text -> text.provider().equals(HttpFates.NAME))
                .map(text -> Response.ok(TextStatus.of(text)).build())
                .orElseGet(() -> Response.status(404).build());
    }

    private Response take(String login, String key, UriInfo uri, String body) {
        var read = Fields.of(uri.getRequestUri().getRawQuery(), body);
        if (!knows(login, key == null ? read.map(fields -> fields.first("key")).orElse("") : key)) {
            return refused(GatewayError.LOGIN);
        }
        if (read.isEmpty()) {
            return refused(GatewayError.UNREADABLE);
        }
        var fields = read.get();
        var to = fields.first("to", "phone", "mobile", "number", "mobilenumber").strip();
        var text = fields.first("text", "message", "body", "content", "otp");
        if (text.isEmpty()) {
            return refused(GatewayError.NO_TEXT);
        }
        if (!to.matches("\\+?[1-9][0-9]{6,14}")) {
            return refused(GatewayError.BAD_NUMBER);
        }
        var number = MessagesResource.number(to);
        var fate = MagicNumber.fateOf(number);
        var refusal = GatewayError.of(fate);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        var message = message(fields, number, text);
        messages.add(message);
        receipts.plan(
                message, message.receivedAt(), HttpFates.stages(fate, config.sentAfter(), config.deliveredAfter()));
        return Response.ok("OK; ID=" + message.id()).build();
    }

    private TextMessage message(Fields fields, String to, String text) {
        var now = clock.instant();
        var callback = fields.first("callback");
        return new TextMessage(
                UUID.randomUUID().toString(),
                HttpFates.NAME,
                config.username(),
                fields.first("from", "sender"),
                to,
                text,
                "queued",
                null,
                null,
                callback.matches("https?://.+") ? callback : null,
                now,
                null,
                now);
    }

    private boolean knows(String login, String key) {
        var both = config.username() + ":" + config.password();
        var basic = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return basic.equals(login) || config.apiKey().equals(key);
    }

    private static Response refused(GatewayError error) {
        return Response.status(error.status())
                .type(MediaType.TEXT_PLAIN)
                .entity(error.words())
                .build();
    }
}
