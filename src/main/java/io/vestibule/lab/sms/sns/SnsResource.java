package io.vestibule.lab.sms.sns;

import java.time.Clock;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;

/** SNS' query interface, of which the lab knows publishing to a number. */
@Path("/lab/sms/sns/")
public class SnsResource {

    private final SnsLogin login;
    private final SnsLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Clock clock;

    SnsResource(SnsLogin login, SnsLabConfig config, MessageStore messages, Receipts receipts, Clock clock) {
        this.login = login;
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_XML)
    public String publish(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        login.check(uri.getRequestUri().getRawPath(), headers::getHeaderString, body);
        var message = new PublishForm(body).message(config, clock.instant());
        messages.add(message);
        receipts.plan(message, message.receivedAt(), SnsFates.stages(config.sentAfter()));
        return SnsXml.published(message.id());
    }
}
