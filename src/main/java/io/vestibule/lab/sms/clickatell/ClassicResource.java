package io.vestibule.lab.sms.clickatell;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.lab.sms.Calls;

/** Clickatell's classic REST API at its real path: its errors are sentences. */
@Path("/lab/sms/clickatell/messages")
@Produces(MediaType.APPLICATION_JSON)
public class ClassicResource {

    private final ClickatellTexts texts;

    ClassicResource(ClickatellTexts texts) {
        this.texts = texts;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response send(@HeaderParam("Authorization") String authorization, String body) {
        if (!texts.knows(authorization)) {
            throw refusal(401, "Invalid or missing Integration API Key");
        }
        var wanted = Calls.json(body);
        if (!wanted.path("to").isArray() || wanted.path("to").isEmpty()) {
            throw refusal(400, "Invalid or missing parameter: to");
        }
        if (wanted.path("content").asText("").isEmpty()) {
            throw refusal(400, "Invalid or missing parameter: content");
        }
        var answer = JsonNodeFactory.instance.objectNode();
        var messages = answer.putArray("messages");
        for (JsonNode to : wanted.path("to")) {
            var verdict = texts.take(ClickatellBeans.CLASSIC, to.asText(), wanted);
            messages.addObject()
                    .put("apiMessageId", verdict.id())
                    .put("accepted", verdict.accepted())
                    .put("to", verdict.to())
                    .put(
                            "error",
                            verdict.refusal()
                                    .map(ClickatellFates.Refusal::description)
                                    .orElse(null));
        }
        answer.putNull("error");
        return Response.status(202).entity(answer).build();
    }

    private static RuntimeException refusal(int status, String sentence) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("messages");
        return Calls.refusal(status, body.put("error", sentence));
    }
}
