package io.vestibule.lab.sms;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.vestibule.lab.LabAnswers;

/** Where a provider reports, set as a person sets it in the provider's own portal. */
@Path("/lab/api/sms/{provider}/subscription")
public class SubscriptionsResource {

    /** The address, and the key to sign with where the provider signs. */
    public record Wish(String url, String secret) {}

    private final Subscriptions subscriptions;

    SubscriptionsResource(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GET
    public Subscriptions.Subscription one(@PathParam("provider") String provider) {
        return subscriptions
                .find(provider)
                .orElseThrow(() -> LabAnswers.notFound("this provider was not told where to report"));
    }

    @PUT
    public void set(@PathParam("provider") String provider, Wish wish) {
        if (wish == null || wish.url() == null || !Subscriptions.isAddress(wish.url())) {
            throw LabAnswers.badRequest("url must be an http or https address");
        }
        subscriptions.set(provider, wish.url(), wish.secret() == null ? "" : wish.secret());
    }

    @DELETE
    public void remove(@PathParam("provider") String provider) {
        subscriptions.remove(provider);
    }
}
