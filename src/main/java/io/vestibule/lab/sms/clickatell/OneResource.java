package io.vestibule.lab.sms.clickatell;

import java.util.ArrayList;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.lab.sms.Calls;

/** Clickatell's One API at its real path: its errors are numbers, and an answer may hold messages of both kinds. */
@Path("/lab/sms/clickatell-one/v1/message")
@Produces(MediaType.APPLICATION_JSON)
public class OneResource {

    private static final int MOST = 200;

    private final ClickatellTexts texts;

    OneResource(ClickatellTexts texts) {
        this.texts = texts;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response send(@HeaderParam("Authorization") String authorization, String body) {
        if (!texts.knows(authorization)) {
            throw refusal(401, 1, "Invalid or missing API key");
        }
        var wanted = Calls.json(body).path("messages");
        if (!wanted.isArray() || wanted.isEmpty()) {
            throw refusal(400, 21, "Malformed request");
        }
        if (wanted.size() > MOST) {
            throw refusal(400, 22, "Too many messages");
        }
        var verdicts = new ArrayList<ClickatellTexts.Verdict>();
        for (JsonNode one : wanted) {
            if (!one.path("channel").asText().equals("sms")
                    || one.path("content").asText("").isEmpty()) {
                throw refusal(400, 23, "Invalid or missing parameter");
            }
            verdicts.add(texts.take(ClickatellBeans.ONE, one.path("to").asText(), one));
        }
        var answer = JsonNodeFactory.instance.objectNode();
        var messages = answer.putArray("messages");
        verdicts.forEach(verdict -> fill(messages.addObject(), verdict));
        answer.putNull("error");
        var kinds = verdicts.stream()
                .map(ClickatellTexts.Verdict::accepted)
                .distinct()
                .count();
        return Response.status(kinds == 1 ? 202 : 207).entity(answer).build();
    }

    private static void fill(ObjectNode message, ClickatellTexts.Verdict verdict) {
        message.put("apiMessageId", verdict.id());
        message.put("accepted", verdict.accepted());
        message.put("to", verdict.to());
        message.putNull("error");
        verdict.refusal().ifPresent(refusal -> message.putObject("error")
                .put("code", refusal.code())
                .put("description", refusal.description()));
    }

    private static RuntimeException refusal(int status, int code, String description) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("messages");
        body.putObject("error").put("code", code).put("description", description);
        return Calls.refusal(status, body);
    }
}
