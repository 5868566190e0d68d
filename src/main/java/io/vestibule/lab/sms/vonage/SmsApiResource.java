package io.vestibule.lab.sms.vonage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.PartCode;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.Segments;

/** Vonage's SMS API at its real path. */
@Path("/lab/sms/vonage/sms/json")
@Produces(MediaType.APPLICATION_JSON)
public class SmsApiResource {

    private final VonageLabConfig config;
    private final MessageStore messages;
    private final Receipts receipts;
    private final Clock clock;

    SmsApiResource(VonageLabConfig config, MessageStore messages, Receipts receipts, Clock clock) {
        this.config = config;
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Map<String, Object> send(MultivaluedMap<String, String> body) {
        var form = new LinkedHashMap<String, String>();
        body.forEach((name, values) -> form.put(name, values.get(0)));
        var message = new SmsForm(form, config, clock).message();
        messages.add(message);
        var parts = Segments.count(message.text());
        var stages = SmsApiFates.stages(MagicNumber.fateOf(message.to()), config.sentAfter(), config.deliveredAfter());
        receipts.plan(message, message.receivedAt(), PartCode.forParts(stages, parts));
        var answers = new ArrayList<Map<String, String>>();
        for (int part = 1; part <= parts; part++) {
            answers.add(answer(form, partId(message.id(), part)));
        }
        return Map.of("message-count", String.valueOf(parts), "messages", List.copyOf(answers));
    }

    /** The first part has the text's own id, the next ones count on from it. */
    static String partId(String id, int part) {
        return id.substring(0, id.length() - 1)
                + Integer.toString(part - 1, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> answer(Map<String, String> form, String id) {
        var answer = new LinkedHashMap<>(Map.of(
                "to", form.get("to"),
                "message-id", id,
                "status", "0",
                "remaining-balance", "15.53590000",
                "message-price", "0.03330000",
                "network", "23410"));
        if (form.containsKey("client-ref")) {
            answer.put("client-ref", form.get("client-ref"));
        }
        return answer;
    }
}
