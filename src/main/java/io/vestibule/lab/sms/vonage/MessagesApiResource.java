package io.vestibule.lab.sms.vonage;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.Segments;
import io.vestibule.lab.sms.TextMessage;

/** Vonage's Messages API at its real path; of its channels the texts only. */
@Path("/lab/sms/vonage-messages/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesApiResource {

    private static final int LONGEST = 1000;

    private final MessagesAccess access;
    private final VonageLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Clock clock;

    MessagesApiResource(
            MessagesAccess access, VonageLabConfig config, MessageStore messages, Receipts receipts, Clock clock) {
        this.access = access;
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(@HeaderParam("Authorization") String authorization, JsonNode body) {
        access.check(authorization);
        check(body);
        var message = message(body);
        messages.add(message);
        receipts.plan(
                message,
                message.receivedAt(),
                MessagesFates.stages(MagicNumber.fateOf(message.to()), config.sentAfter(), config.deliveredAfter()));
        return Response.status(202).entity(Map.of("message_uuid", message.id())).build();
    }

    private TextMessage message(JsonNode body) {
        var now = clock.instant();
        var text = body.path("text").asText();
        var callback = body.path("webhook_url").asText();
        return new TextMessage(
                UUID.randomUUID().toString(),
                "vonage-messages",
                config.apiKey(),
                body.path("from").asText(),
                "+" + body.path("to").asText(),
                body.at("/sms/encoding_type").asText().equals("text") ? Segments.garbled(text) : text,
                "queued",
                null,
                // where the client's own reference is kept
                body.path("client_ref").asText(),
                callback.isEmpty() ? config.receiptUrl().orElse(null) : callback,
                now,
                null,
                now);
    }

    private void check(JsonNode body) {
        for (var field : new String[] {"channel", "message_type", "to", "from", "text"}) {
            check(!body.path(field).asText().isEmpty(), MessagesError.MISSING);
        }
        var to = body.path("to").asText();
        check(to.matches("[1-9][0-9]{6,14}"), MessagesError.INVALID_TO);
        check(body.path("from").asText().matches("[0-9]{3,15}|[A-Za-z0-9]{1,11}"), MessagesError.SENDER);
        check(body.path("channel").asText().equals("sms"), MessagesError.INVALID);
        check(body.path("message_type").asText().equals("text"), MessagesError.INVALID);
        check(body.path("text").asText().length() <= LONGEST, MessagesError.INVALID);
        check(body.path("client_ref").asText().length() <= 100, MessagesError.INVALID);
        check(body.at("/sms/encoding_type").asText().matches("|text|unicode|auto"), MessagesError.INVALID);
        check(!body.has("ttl") || isTtl(body.path("ttl").asLong()), MessagesError.INVALID);
        var refused = MessagesError.of(MagicNumber.fateOf("+" + to));
        check(refused == null, refused);
    }

    private boolean isTtl(long ttl) {
        var second = config.ttlUnit().inSecond;
        return ttl >= 20 * second && ttl <= 604_800 * second;
    }

    private static void check(boolean good, MessagesError otherwise) {
        if (!good) {
            throw new MessagesRefusal(otherwise);
        }
    }
}
