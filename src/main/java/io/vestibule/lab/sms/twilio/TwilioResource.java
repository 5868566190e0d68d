package io.vestibule.lab.sms.twilio;

import java.time.Clock;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.TextMessage;

/** Twilio's Messages resource at its real path. */
@Path("/lab/sms/twilio/2010-04-01/Accounts/{account}")
@Produces(MediaType.APPLICATION_JSON)
public class TwilioResource {

    private final TwilioLogin login;
    private final TwilioLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Clock clock;

    TwilioResource(TwilioLogin login, TwilioLabConfig config, MessageStore messages, Receipts receipts, Clock clock) {
        this.login = login;
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Path("/Messages.json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            MultivaluedMap<String, String> body) {
        login.check(authorization, account);
        var form = orEmpty(body);
        var message = SendForm.read(form, account, config.poolSender(), clock);
        messages.add(message);
        var fate = MagicNumber.fateOf(message.to());
        receipts.plan(
                message,
                SendForm.due(form, message),
                TwilioFates.stages(fate, config.sentAfter(), config.deliveredAfter()));
        return Response.status(201).entity(MessageJson.of(message)).build();
    }

    @GET
    @Path("/Messages.json")
    public Object list(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            @Context UriInfo uri) {
        login.check(authorization, account);
        return MessageQuery.of(uri.getQueryParameters())
                .apply(messages.of("twilio", account), "/2010-04-01/Accounts/" + account + "/Messages.json");
    }

    @GET
    @Path("/Messages/{id}.json")
    public Object fetch(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            @PathParam("id") String id) {
        login.check(authorization, account);
        return MessageJson.of(found(account, id));
    }

    /** An empty {@code Body} erases the text, {@code Status=canceled} takes back a scheduled one. */
    @POST
    @Path("/Messages/{id}.json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            @PathParam("id") String id,
            MultivaluedMap<String, String> body) {
        login.check(authorization, account);
        var message = found(account, id);
        var form = orEmpty(body);
        if ("canceled".equals(form.getFirst("Status"))) {
            if (!message.status().equals("scheduled")) {
                throw new TwilioRefusal(TwilioError.NOT_CANCELABLE);
            }
            receipts.forget(id);
            messages.advance(id, "canceled", null);
        } else if ("".equals(form.getFirst("Body"))) {
            if (!message.isFinal()) {
                throw new TwilioRefusal(TwilioError.NOT_COMPLETE);
            }
            messages.redact(id);
        } else {
            throw new TwilioRefusal(TwilioError.BAD_PARAMETER, "Body must be empty, or Status canceled");
        }
        return MessageJson.of(found(account, id));
    }

    private TextMessage found(String account, String id) {
        return messages.find(id)
                .filter(text ->
                        text.provider().equals("twilio") && text.account().equals(account))
                .orElseThrow(() -> new TwilioRefusal(
                        TwilioError.NOT_FOUND, "/2010-04-01/Accounts/" + account + "/Messages/" + id + ".json"));
    }

    private static MultivaluedMap<String, String> orEmpty(MultivaluedMap<String, String> form) {
        return form == null ? new MultivaluedHashMap<>() : form;
    }
}
