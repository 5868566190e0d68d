package io.vestibule.lab.sms.vonage;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.Segments;
import io.vestibule.lab.sms.TextMessage;

/** Reads the form of a text as the SMS API does, or refuses it. */
class SmsForm {

    private static final Duration SIGNATURE_AGE = Duration.ofMinutes(5);
    private static final int LONGEST = 3200;

    private final Map<String, String> form;
    private final VonageLabConfig config;
    private final Clock clock;

    SmsForm(Map<String, String> form, VonageLabConfig config, Clock clock) {
        this.form = form;
        this.config = config;
        this.clock = clock;
    }

    TextMessage message() {
        checkLogin();
        check(has("from") && has("to") && has("text"), SmsError.MISSING);
        check(value("to").matches("[1-9][0-9]{6,14}"), SmsError.INVALID_TO);
        check(value("from").matches("[0-9]{3,15}|[A-Za-z0-9]{1,11}"), SmsError.SENDER);
        check(value("text").length() <= LONGEST, SmsError.TOO_LONG);
        check(value("type").matches("|text|unicode"), SmsError.INVALID);
        check(!has("ttl") || isTtl(value("ttl")), SmsError.INVALID);
        check(value("client-ref").length() <= 40, SmsError.INVALID);
        check(!has("callback") || value("callback").matches("https?://\\S+"), SmsError.CALLBACK);
        var to = "+" + value("to");
        var refused = SmsError.of(MagicNumber.fateOf(to));
        check(refused == null, refused);
        var now = clock.instant();
        return new TextMessage(
                // the last digit counts the parts
                UUID.randomUUID().toString().replace("-", "").substring(0, 15).toUpperCase(Locale.ROOT) + "0",
                "vonage",
                config.apiKey(),
                value("from"),
                to,
                value("type").equals("unicode") ? value("text") : Segments.garbled(value("text")),
                "submitted",
                null,
                // where the client's own reference is kept
                value("client-ref"),
                has("callback") ? value("callback") : config.receiptUrl().orElse(null),
                now,
                null,
                now);
    }

    private void checkLogin() {
        check(has("api_key"), SmsError.MISSING);
        check(value("api_key").equals(config.apiKey()), SmsError.CREDENTIALS);
        check(!has("api_secret") || !has("sig"), SmsError.SECRET_AND_SIGNATURE);
        if (!has("sig")) {
            check(value("api_secret").equals(config.apiSecret()), SmsError.CREDENTIALS);
            return;
        }
        var right = FieldSignature.of(config.signatureMethod(), config.signatureSecret(), form);
        check(right.equalsIgnoreCase(value("sig")), SmsError.SIGNATURE);
        check(value("timestamp").matches("[0-9]{1,12}"), SmsError.SIGNATURE);
        var age = clock.instant().getEpochSecond() - Long.parseLong(value("timestamp"));
        check(Math.abs(age) <= SIGNATURE_AGE.toSeconds(), SmsError.SIGNATURE);
    }

    private static boolean isTtl(String ttl) {
        return ttl.matches("[0-9]{5,9}") && Long.parseLong(ttl) >= 20_000 && Long.parseLong(ttl) <= 604_800_000;
    }

    private static void check(boolean good, SmsError otherwise) {
        if (!good) {
            throw new SmsRefusal(otherwise);
        }
    }

    private boolean has(String name) {
        return !value(name).isEmpty();
    }

    private String value(String name) {
        return form.getOrDefault(name, "");
    }
}
