package io.vestibule.sms.messagebird;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.sms.KeyedHash;
import io.vestibule.sms.ReceiptRequest;

/**
 * The signature in the headers {@code MessageBird-Signature} and {@code MessageBird-Request-Timestamp}: HMAC-SHA256 over
 * the time, what the request is about and the hash of its body. What it is about differs: the sorted query in
 * MessageBird's deprecated form, the whole address in Bird's.
 */
class Stamp {

    private final Secret key;
    private final Duration tolerance;
    private final Clock clock;

    Stamp(Secret key, Duration tolerance, Clock clock) {
        this.key = key;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /** Whether the request was signed with our key, about this, and lately. */
    boolean matches(ReceiptRequest request, String about) {
        var time = request.header("messagebird-request-timestamp").orElse("").strip();
        var given = request.header("messagebird-signature").orElse("").strip();
        return isFresh(time) & Hash.same(given, sign(time, about, request.body()));
    }

    String sign(String time, String about, byte[] body) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((time + "\n" + about + "\n").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(Hash.sha256(body));
        return KeyedHash.sha256(key).base64(signed.toByteArray());
    }

    private boolean isFresh(String time) {
        if (!time.matches("[0-9]{1,11}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant());
        return age.abs().compareTo(tolerance) <= 0;
    }
}
