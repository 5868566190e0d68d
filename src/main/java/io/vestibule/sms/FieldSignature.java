package io.vestibule.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;

/** The signature of Vonage's SMS API: over all fields but itself, in the order of their names, with a time that ages. */
public final class FieldSignature {

    private static final Duration LONGEST_AGE = Duration.ofMinutes(5);

    private final SignatureMethod method;
    private final Secret secret;
    private final Clock clock;

    public FieldSignature(SignatureMethod method, Secret secret, Clock clock) {
        this.method = method;
        this.secret = secret;
        this.clock = clock;
    }

    /** The signature of these fields. */
    public String of(Map<String, String> fields) {
        var text = new StringBuilder();
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!name.equals("sig") && value != null && !value.isEmpty()) {
                text.append('&').append(harmless(name)).append('=').append(harmless(value));
            }
        });
        return method.sign(text.toString(), secret);
    }

    /** Whether these fields were signed with our secret, and not long ago. */
    public boolean matches(Map<String, String> fields) {
        var given = fields.getOrDefault("sig", "").toLowerCase(Locale.ROOT);
        var right = Hash.same(given, of(fields));
        return right && isFresh(fields.getOrDefault("timestamp", ""));
    }

    private boolean isFresh(String timestamp) {
        return timestamp.matches("[0-9]{1,12}")
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) <= LONGEST_AGE.toSeconds();
    }

    /** Without the two characters that could make one field look like two. */
    private static String harmless(String text) {
        return text.replace('&', '_').replace('=', '_');
    }
}
