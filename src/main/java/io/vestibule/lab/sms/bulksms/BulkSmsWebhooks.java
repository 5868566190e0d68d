package io.vestibule.lab.sms.bulksms;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.Subscriptions;

/** BulkSMS' webhooks: one for texts that were sent. It is called with an empty list before it is taken. */
@Path("/lab/sms/bulksms/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class BulkSmsWebhooks {

    private static final String ID = "1";

    /** A webhook as it is shown. */
    public record Webhook(String id, String name, String url, String triggerScope, boolean active) {}

    private final BulkSmsLabConfig config;
    private final Subscriptions subscriptions;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BulkSmsWebhooks(BulkSmsLabConfig config, Subscriptions subscriptions) {
        this.config = config;
        this.subscriptions = subscriptions;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Webhook create(@HeaderParam("Authorization") String authorization, String body) {
        login(authorization);
        var wish = Calls.json(body);
        var url = wish.path("url").asText("");
        if (!Subscriptions.isAddress(url)
                || wish.path("name").asText("").isEmpty()
                || !wish.path("triggerScope").asText("").equals("SENT")) {
            throw BulkSmsError.BAD_REQUEST.refusal("name, url and triggerScope SENT are required");
        }
        check(url);
        subscriptions.set("bulksms", url, "");
        return new Webhook(ID, wish.path("name").asText(), url, "SENT", true);
    }

    @GET
    public List<Webhook> list(@HeaderParam("Authorization") String authorization) {
        login(authorization);
        return subscriptions.find("bulksms").stream()
                .map(hook -> new Webhook(ID, "lab", hook.url(), "SENT", true))
                .toList();
    }

    @DELETE
    @Path("/{id}")
    public void delete(@HeaderParam("Authorization") String authorization, @PathParam("id") String id) {
        login(authorization);
        if (!id.equals(ID) || subscriptions.find("bulksms").isEmpty()) {
            throw BulkSmsError.NOT_FOUND.refusal("Webhook with id '" + id + "' does not exist");
        }
        subscriptions.remove("bulksms");
    }

    private void login(String authorization) {
        if (!Calls.isBasic(authorization, config.tokenId(), config.tokenSecret())) {
            throw BulkSmsError.AUTHENTICATION.refusal(null);
        }
    }

    private void check(String url) {
        var request = Calls.post(url, JsonNodeFactory.instance.arrayNode()).build();
        try {
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw BulkSmsError.BAD_REQUEST.refusal("Invoking the Webhook URL caused an error: " + status);
            }
        } catch (IOException e) {
            throw BulkSmsError.BAD_REQUEST.refusal("Invoking the Webhook URL caused an error");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
