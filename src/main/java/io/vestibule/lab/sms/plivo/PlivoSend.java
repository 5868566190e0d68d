package io.vestibule.lab.sms.plivo;

import java.time.Clock;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.Segments;
import io.vestibule.lab.sms.TextMessage;

/** Reads a new message as Plivo does, or refuses it. */
class PlivoSend {

    private static final int LONGEST_GSM = 1600;
    private static final int LONGEST_UNICODE = 737;

    private final JsonNode body;

    private PlivoSend(JsonNode body) {
        this.body = body;
    }

    static TextMessage read(JsonNode body, PlivoLabConfig config, Clock clock) {
        return new PlivoSend(body).message(config, clock);
    }

    private TextMessage message(PlivoLabConfig config, Clock clock) {
        var src = value("src");
        var pool = value("powerpack_uuid");
        check(src.isEmpty() != pool.isEmpty(), "exactly one of src and powerpack_uuid is needed");
        check(src.matches("|\\+?[0-9]{3,15}|[A-Za-z0-9 ]{1,11}"), "src parameter is not valid");
        var to = "+" + value("dst").replaceFirst("^\\+", "");
        check(to.matches("\\+[1-9][0-9]{6,14}"), "dst parameter is not valid");
        check(!to.equals("+" + src.replaceFirst("^\\+", "")), "src and dst cannot be the same");
        var text = value("text");
        check(!text.isEmpty(), "text parameter is missing");
        var longest = Segments.garbled(text).equals(text) ? LONGEST_GSM : LONGEST_UNICODE;
        check(text.length() <= longest, "text parameter is too long");
        check(value("type").matches("|sms"), "type parameter is not valid");
        check(value("url").matches("|https?://\\S+"), "url parameter is not valid");
        check(value("method").matches("|POST|GET"), "method parameter is not valid");
        check(value("message_expiry").matches("|[0-9]{1,5}"), "message_expiry parameter is not valid");
        var fate = MagicNumber.fateOf(to);
        check(fate != Fate.INVALID_NUMBER, "dst parameter is not a valid number");
        if (fate == Fate.TRIAL_ACCOUNT) {
            throw new PlivoRefusal(403, "a trial account sends to verified numbers only");
        }
        var now = clock.instant();
        return new TextMessage(
                UUID.randomUUID().toString(),
                "plivo",
                config.authId(),
                src.isEmpty() ? config.poolSender() : src,
                to,
                text,
                "queued",
                null,
                pool.isEmpty() ? null : pool,
                value("url").isEmpty() ? null : value("url") + (value("method").equals("GET") ? "#GET" : ""),
                now,
                null,
                now);
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new PlivoRefusal(400, otherwise);
        }
    }

    private String value(String name) {
        return body.path(name).asText();
    }
}
