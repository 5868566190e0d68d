package io.vestibule.lab.sms.vonage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.Spoken;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** Vonage's Voice API: what would be said is kept as a text, so that the lab's phone can show it. */
@Path("/lab/sms/vonage-messages/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    private static final String NUMBER = "[1-9][0-9]{6,14}";

    private final MessagesAccess access;
    private final VonageLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Clock clock;

    CallsResource(
            MessagesAccess access, VonageLabConfig config, MessageStore messages, Receipts receipts, Clock clock) {
        this.access = access;
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response call(@HeaderParam("Authorization") String authorization, JsonNode body) {
        access.checkApplication(authorization);
        var to = body.at("/to/0/number").asText();
        var from = body.at("/from/number").asText();
        if (!to.matches(NUMBER) || !from.matches(NUMBER) || body.path("ncco").isEmpty()) {
            throw new MessagesRefusal(MessagesError.INVALID);
        }
        var call = TextMessage.taken(
                UUID.randomUUID().toString(),
                "vonage-messages",
                config.apiKey(),
                from,
                "+" + to,
                said(body.path("ncco")),
                Optional.of(body.at("/event_url/0").asText()).filter(url -> !url.isEmpty()),
                clock.instant());
        messages.add(call);
        receipts.plan(call, call.receivedAt(), stages(MagicNumber.fateOf(call.to())));
        return Response.status(201)
                .entity(Map.of(
                        "uuid",
                        call.id(),
                        "status",
                        "started",
                        "direction",
                        "outbound",
                        "conversation_uuid",
                        "CON-" + UUID.randomUUID()))
                .build();
    }

    private static String said(JsonNode actions) {
        return StreamSupport.stream(actions.spliterator(), false)
                .map(action -> Spoken.of(action.path("text").asText()))
                .collect(Collectors.joining(" "));
    }

    private List<Stage> stages(Fate fate) {
        var end = fate.callEnd("unanswered");
        return List.of(new Stage("ringing", null, config.sentAfter()), new Stage(end, null, config.deliveredAfter()));
    }
}
