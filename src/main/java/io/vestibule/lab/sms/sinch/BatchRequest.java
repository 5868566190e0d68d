package io.vestibule.lab.sms.sinch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.TextMessage;

/** Reads the JSON of a new batch as Sinch does, and refuses it in Sinch's order. The lab's batches have one recipient. */
class BatchRequest {

    private static final Pattern NUMBER = Pattern.compile("\\+?[1-9]\\d{6,14}");
    private static final Pattern SENDER = Pattern.compile("\\+?\\d{3,15}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:-]+/\\S*");
    private static final Set<String> REPORTS =
            Set.of("none", "summary", "full", "per_recipient", "per_recipient_final");
    private static final int LONGEST = 2000;
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(3);

    private final JsonNode json;

    private BatchRequest(JsonNode json) {
        this.json = json;
    }

    static BatchRequest parse(ObjectMapper mapper, String body) {
        try {
            var json = mapper.readTree(body == null ? "" : body);
            if (json.isObject()) {
                return new BatchRequest(json);
            }
        } catch (JsonProcessingException e) {
            // refused below
        }
        throw new SinchRefusal(400, "syntax_invalid_json", "The JSON is invalid");
    }

    /** The batch that this request makes, or a {@link SinchRefusal}. */
    TextMessage message(SinchLabConfig config, Instant now) {
        var to = to();
        var body = text("body");
        if (body == null || body.length() > LONGEST) {
            throw SinchRefusal.constraint("body: must have 1 to " + LONGEST + " characters");
        }
        var from = text("from") == null ? config.defaultOriginator() : text("from");
        if (!SENDER.matcher(from).matches()) {
            throw SinchRefusal.format("from");
        }
        checkOptions(now);
        return new TextMessage(
                "01"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .toUpperCase()
                                .substring(0, 24),
                "sinch",
                config.servicePlanId(),
                from,
                to,
                filled(body, to),
                "queued",
                null,
                text("client_reference"), // stands where other providers have a pool: each is the customer's own word
                reports() ? text("callback_url") : null,
                now,
                null,
                now);
    }

    private String to() {
        var to = json.path("to");
        if (!to.isArray() || to.size() != 1) {
            throw SinchRefusal.constraint("to: the lab takes one recipient");
        }
        var number = to.get(0).asText();
        if (!NUMBER.matcher(number).matches()) {
            throw SinchRefusal.format("to");
        }
        var full = number.startsWith("+") ? number : "+" + number;
        if (MagicNumber.fateOf(full) == Fate.INVALID_NUMBER) {
            throw SinchRefusal.format("to");
        }
        return full;
    }

    private void checkOptions(Instant now) {
        if (!"mt_text".equals(json.path("type").asText("mt_text"))) {
            throw SinchRefusal.constraint("type: the lab takes mt_text");
        }
        if (!REPORTS.contains(json.path("delivery_report").asText("none"))) {
            throw SinchRefusal.format("delivery_report");
        }
        if (text("callback_url") != null
                && !ADDRESS.matcher(text("callback_url")).matches()) {
            throw SinchRefusal.format("callback_url");
        }
        if (reports() && text("callback_url") == null) {
            throw new SinchRefusal(403, "missing_callback_url", "There is no callback URL for the plan");
        }
        var expiry = text("expire_at");
        if (expiry != null && !now.isBefore(time(expiry))) {
            throw SinchRefusal.constraint("expire_at: must be in the future");
        }
        if (expiry != null && now.plus(LONGEST_VALIDITY).plusSeconds(60).isBefore(time(expiry))) {
            throw SinchRefusal.constraint("expire_at: must be within 3 days");
        }
    }

    private boolean reports() {
        return json.path("delivery_report").asText("none").startsWith("per_recipient");
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw SinchRefusal.format("expire_at");
        }
    }

    /** Replaces placeholders once; one without a value stays, and Sinch would fail the text with code 405. */
    private String filled(String body, String to) {
        return PLACEHOLDER.matcher(body).replaceAll(found -> {
            var values = json.path("parameters").path(found.group(1));
            var value = values.path(to)
                    .asText(values.path(to.substring(1))
                            .asText(values.path("default").asText(found.group())));
            return Matcher.quoteReplacement(value);
        });
    }

    private String text(String name) {
        var value = json.path(name).asText("");
        return value.isEmpty() ? null : value;
    }
}
