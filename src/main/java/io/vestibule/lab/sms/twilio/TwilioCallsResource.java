package io.vestibule.lab.sms.twilio;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.Spoken;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** Twilio's Calls resource: what would be said is kept as a text, so that the lab's phone can show it. */
@Path("/lab/sms/twilio/2010-04-01/Accounts/{account}/Calls.json")
@Produces(MediaType.APPLICATION_JSON)
public class TwilioCallsResource {

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int LONGEST = 4000;

    private final TwilioLogin login;
    private final TwilioLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Clock clock;

    TwilioCallsResource(
            TwilioLogin login, TwilioLabConfig config, MessageStore messages, Receipts receipts, Clock clock) {
        this.login = login;
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response call(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            MultivaluedMap<String, String> body) {
        login.check(authorization, account);
        var form = body == null ? new MultivaluedHashMap<String, String>() : body;
        var call = read(form, account);
        messages.add(call);
        receipts.plan(call, call.receivedAt(), stages(MagicNumber.fateOf(call.to())));
        return Response.status(201)
                .entity(Map.of("sid", call.id(), "status", call.status(), "to", call.to(), "from", call.from()))
                .build();
    }

    private TextMessage read(MultivaluedMap<String, String> form, String account) {
        var to = number(form, "To", TwilioError.INVALID_TO);
        var from = number(form, "From", TwilioError.INVALID_FROM);
        var twiml = form.getFirst("Twiml");
        if (twiml == null || !twiml.startsWith("<Response>") || twiml.length() > LONGEST) {
            throw new TwilioRefusal(TwilioError.BAD_PARAMETER, "Twiml");
        }
        var callback = form.getFirst("StatusCallback");
        if (callback != null && !CallbackAddress.isValid(callback)) {
            throw new TwilioRefusal(TwilioError.BAD_CALLBACK);
        }
        var now = clock.instant();
        return new TextMessage(
                "CA" + UUID.randomUUID().toString().replace("-", ""),
                "twilio",
                account,
                from,
                to,
                Spoken.of(twiml),
                "queued",
                null,
                null,
                callback,
                now,
                null,
                now);
    }

    private static String number(MultivaluedMap<String, String> form, String name, TwilioError otherwise) {
        var number = form.getFirst(name);
        if (number == null || !NUMBER.matcher(number).matches()) {
            throw new TwilioRefusal(otherwise, String.valueOf(number));
        }
        return number;
    }

    /** Only the end is reported, unless more was asked for. */
    private List<Stage> stages(Fate fate) {
        var end = fate.callEnd("no-answer");
        return List.of(new Stage(end, null, config.deliveredAfter()));
    }
}
