package io.vestibule.lab.sms.messagebird;

import java.time.Clock;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.Subscriptions;
import io.vestibule.lab.sms.TextMessage;

/** Bird's channels and webhook subscriptions at their real paths. */
@Path("/lab/sms/bird/workspaces/{workspace}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class BirdResource {

    private final BirdLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Subscriptions subscriptions;
    private final Clock clock;

    BirdResource(
            BirdLabConfig config, MessageStore messages, Receipts receipts, Subscriptions subscriptions, Clock clock) {
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @POST
    @Path("/channels/{channel}/messages")
    public Response send(
            @HeaderParam("Authorization") String authorization,
            @PathParam("workspace") String workspace,
            @PathParam("channel") String channel,
            String body) {
        login(authorization, workspace);
        if (!channel.equals(config.channelId())) {
            throw refusal(404, "NotFound");
        }
        var wanted = Calls.json(body);
        var contact = wanted.path("receiver").path("contacts").path(0);
        var to = contact.path("identifierValue").asText("");
        var words = wanted.path("body").path("text").path("text").asText("");
        var fate = MagicNumber.fateOf(to);
        if (!contact.path("identifierKey").asText("").equals("phonenumber")
                || !to.matches("\\+[1-9]\\d{6,14}")
                || words.isEmpty()
                || MessageBirdFates.refusal(fate).isPresent()) {
            throw refusal(422, "InvalidPayload");
        }
        var text = TextMessage.taken(
                UUID.randomUUID().toString(),
                MessageBirdBeans.BIRD,
                channel,
                config.sender(),
                to,
                words,
                subscriptions
                        .find(MessageBirdBeans.BIRD)
                        .map(Subscriptions.Subscription::url)
                        .or(config::webhook),
                clock.instant());
        messages.add(text);
        receipts.plan(
                text,
                text.receivedAt(),
                MessageBirdFates.ending(fate).stages(config.sentAfter(), config.deliveredAfter()));
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put(config.idField(), text.id());
        answer.put("channelId", channel);
        answer.put("status", "accepted");
        return Response.status(202).entity(answer).build();
    }

    @POST
    @Path("/webhook-subscriptions")
    public Response subscribe(
            @HeaderParam("Authorization") String authorization, @PathParam("workspace") String workspace, String body) {
        login(authorization, workspace);
        var wish = Calls.json(body);
        var url = wish.path("url").asText("");
        if (!wish.path("service").asText("").equals("channels")
                || !wish.path("event").asText("").equals(config.event())
                || !Subscriptions.isAddress(url)) {
            throw refusal(422, "InvalidPayload");
        }
        subscriptions.set(MessageBirdBeans.BIRD, url, wish.path("signingKey").asText(""));
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("id", UUID.randomUUID().toString()).put("url", url).put("status", "active");
        return Response.status(201).entity(answer).build();
    }

    private void login(String authorization, String workspace) {
        if (!("AccessKey " + config.accessKey()).equals(authorization) || !workspace.equals(config.workspaceId())) {
            throw refusal(401, "Unauthorized");
        }
    }

    private static RuntimeException refusal(int status, String code) {
        return Calls.refusal(
                status, JsonNodeFactory.instance.objectNode().put("code", code).put("message", code));
    }
}
