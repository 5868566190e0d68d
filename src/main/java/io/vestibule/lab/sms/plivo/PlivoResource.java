package io.vestibule.lab.sms.plivo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.PartCode;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.Segments;

/** Plivo's Message resource at its real path. */
@Path("/lab/sms/plivo/v1/Account/{account}/Message")
@Produces(MediaType.APPLICATION_JSON)
public class PlivoResource {

    private final PlivoLogin login;
    private final PlivoLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Clock clock;

    PlivoResource(PlivoLogin login, PlivoLabConfig config, MessageStore messages, Receipts receipts, Clock clock) {
        this.login = login;
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Path("/")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(
            @HeaderParam("Authorization") String authorization, @PathParam("account") String account, JsonNode body) {
        login.check(authorization, account);
        var message = PlivoSend.read(body, config, clock);
        messages.add(message);
        var stages = PlivoFates.stages(MagicNumber.fateOf(message.to()), config.sentAfter(), config.deliveredAfter());
        receipts.plan(message, message.receivedAt(), PartCode.forParts(stages, Segments.count(message.text())));
        return Response.status(202)
                .entity(Map.of(
                        "api_id", UUID.randomUUID().toString(),
                        "message", "message(s) queued",
                        "message_uuid", List.of(message.id())))
                .build();
    }

    @GET
    @Path("/{id}/")
    public Map<String, Object> show(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            @PathParam("id") String id) {
        login.check(authorization, account);
        var message = messages.find(id)
                .filter(text -> text.provider().equals("plivo"))
                .orElseThrow(() -> new PlivoRefusal(404, "not found"));
        var code = PartCode.of(message.errorCode()).code();
        return Map.of(
                "api_id", UUID.randomUUID().toString(),
                "message_uuid", message.id(),
                "message_state", message.status(),
                "message_direction", "outbound",
                "message_type", "sms",
                "from_number", message.from(),
                "to_number", message.to().substring(1),
                "units", Segments.count(message.text()),
                "error_code", code.isEmpty() ? PlivoFates.NO_ERROR : code);
    }
}
