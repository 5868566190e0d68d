package io.vestibule.lab.sms.plivo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** Plivo's Call resource. What a call says is fetched when it is answered, see {@link PlivoCallEvents}. */
@Path("/lab/sms/plivo/v1/Account/{account}/Call")
@Produces(MediaType.APPLICATION_JSON)
public class PlivoCallsResource {

    private final PlivoLogin login;
    private final PlivoLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Clock clock;

    PlivoCallsResource(PlivoLogin login, PlivoLabConfig config, MessageStore messages, Receipts receipts, Clock clock) {
        this.login = login;
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Path("/")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response call(
            @HeaderParam("Authorization") String authorization, @PathParam("account") String account, JsonNode body) {
        login.check(authorization, account);
        var answer = url(body, "answer_url");
        var call = TextMessage.taken(
                UUID.randomUUID().toString(),
                PlivoCallEvents.PROVIDER,
                config.authId(),
                number(body, "from"),
                number(body, "to"),
                "",
                Optional.of(PlivoCallEvents.addresses(url(body, "ring_url"), answer, url(body, "hangup_url"))),
                clock.instant());
        messages.add(call);
        receipts.plan(call, call.receivedAt(), stages(MagicNumber.fateOf(call.to())));
        return Response.status(201)
                .entity(Map.of(
                        "api_id", UUID.randomUUID().toString(), "message", "call fired", "request_uuid", call.id()))
                .build();
    }

    private static String number(JsonNode body, String name) {
        var number = "+" + body.path(name).asText().replaceFirst("^\\+", "");
        check(number.matches("\\+[1-9][0-9]{6,14}"), name);
        return number;
    }

    private static String url(JsonNode body, String name) {
        var url = body.path(name).asText();
        check(url.matches("https?://\\S+"), name);
        return url;
    }

    private static void check(boolean good, String name) {
        if (!good) {
            throw new PlivoRefusal(400, name + " parameter is not valid");
        }
    }

    private List<Stage> stages(Fate fate) {
        var ringing = new Stage("ringing", null, config.sentAfter());
        var end = fate.callEnd("no-answer");
        var ended = new Stage(end, null, config.deliveredAfter());
        return end.equals("completed")
                ? List.of(ringing, new Stage("in-progress", null, config.sentAfter()), ended)
                : List.of(ringing, ended);
    }
}
