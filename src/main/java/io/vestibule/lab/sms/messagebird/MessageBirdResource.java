package io.vestibule.lab.sms.messagebird;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.References;
import io.vestibule.lab.sms.TextMessage;

/** MessageBird's messages at their real path. */
@Path("/lab/sms/messagebird/messages")
@Produces(MediaType.APPLICATION_JSON)
public class MessageBirdResource {

    private static final String ACCOUNT = "lab";

    private final MessageBirdLabConfig config;
    private final MessageBirdMessages json;
    private final MessageStore messages;
    private final References references;
    private final Receipts receipts;
    private final Clock clock;

    MessageBirdResource(
            MessageBirdLabConfig config,
            MessageBirdMessages json,
            MessageStore messages,
            References references,
            Receipts receipts,
            Clock clock) {
        this.config = config;
        this.json = json;
        this.messages = messages;
        this.references = references;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response send(@HeaderParam("Authorization") String authorization, String body) {
        login(authorization);
        var wanted = Calls.json(body);
        var originator = required(wanted, "originator");
        var text = required(wanted, "body");
        var to = wanted.path("recipients")
                .path(0)
                .asText(wanted.path("recipients").asText(""));
        if (!originator.matches("\\+?\\d{1,17}|[A-Za-z0-9 ]{1,11}")) {
            throw refusal(422, 10, "originator");
        }
        if (!to.matches("[1-9]\\d{6,14}")) {
            throw refusal(422, 9, "recipients");
        }
        var fate = MagicNumber.fateOf("+" + to);
        MessageBirdFates.refusal(fate).ifPresent(no -> {
            throw refusal(no.status(), no.code(), no.parameter());
        });
        var reference = wanted.path("reference").asText("");
        var report = Optional.of(wanted.path("reportUrl").asText(""))
                .filter(url -> !url.isEmpty())
                .or(config::reportUrl)
                .filter(url -> !reference.isEmpty()); // without a reference nothing is reported
        var taken = TextMessage.taken(
                UUID.randomUUID().toString().replace("-", ""),
                MessageBirdBeans.LEGACY,
                ACCOUNT,
                originator,
                "+" + to,
                text,
                report,
                clock.instant());
        references.add(taken.id(), reference);
        messages.add(taken);
        receipts.plan(
                taken,
                taken.receivedAt(),
                MessageBirdFates.ending(fate).stages(config.sentAfter(), config.deliveredAfter()));
        return Response.status(201).entity(json.json(taken)).build();
    }

    @GET
    public JsonNode list(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("recipient") @DefaultValue("") String recipient,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        login(authorization);
        var since = from.isEmpty() ? Instant.EPOCH : time(from);
        var found = messages.of(MessageBirdBeans.LEGACY, ACCOUNT).stream()
                .filter(text -> recipient.isEmpty() || text.to().equals("+" + recipient))
                .filter(text -> !text.receivedAt().isBefore(since))
                .toList();
        var page = found.stream().limit(limit).toList();
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("offset", 0).put("limit", limit).put("count", page.size()).put("totalCount", found.size());
        var items = answer.putArray("items");
        page.forEach(text -> items.add(json.json(text)));
        return answer;
    }

    @GET
    @Path("/{id}")
    public JsonNode one(@HeaderParam("Authorization") String authorization, @PathParam("id") String id) {
        login(authorization);
        return messages.find(id)
                .filter(text -> text.provider().equals(MessageBirdBeans.LEGACY))
                .map(json::json)
                .orElseThrow(() -> refusal(404, 20, null));
    }

    private void login(String authorization) {
        if (!("AccessKey " + config.accessKey()).equals(authorization)) {
            throw refusal(401, 2, "access_key");
        }
    }

    private static String required(JsonNode body, String field) {
        var value = body.path(field).asText("");
        if (value.isEmpty()) {
            throw refusal(422, 9, field);
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw refusal(422, 10, "from");
        }
    }

    private static RuntimeException refusal(int status, int code, String parameter) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("errors")
                .addObject()
                .put("code", code)
                .put("description", "Request not allowed")
                .put("parameter", parameter);
        return Calls.refusal(status, body);
    }
}
