package io.vestibule.lab.sms;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A text that a simulated provider took.
 *
 * @param id the provider's id
 * @param provider the simulator's name, {@code twilio}
 * @param account the account it was sent with
 * @param from the sender as the phone shows it
 * @param to the number, with a plus
 * @param text what the phone shows; empty when redacted
 * @param status in the provider's own word
 * @param errorCode the provider's own code, or null
 * @param pool the number pool the sender was chosen from, or null
 * @param callback where receipts go, or null
 * @param receivedAt when the provider took it
 * @param sentAt when it went to the carrier, or null
 * @param updatedAt when its status changed last
 */
public record TextMessage(
        String id,
        String provider,
        String account,
        String from,
        String to,
        String text,
        String status,
        String errorCode,
        String pool,
        String callback,
        Instant receivedAt,
        Instant sentAt,
        Instant updatedAt) {

    static final Set<String> FINAL = Set.of(
            "delivered",
            "read",
            "undelivered",
            "failed",
            "canceled",
            "expired",
            "rejected",
            "completed",
            "busy",
            "no-answer",
            "unanswered");

    /** One that was taken just now. */
    public static TextMessage taken(
            String id,
            String provider,
            String account,
            String from,
            String to,
            String text,
            Optional<String> callback,
            Instant now) {
        return new TextMessage(
                id, provider, account, from, to, text, "queued", null, null, callback.orElse(null), now, null, now);
    }

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return FINAL.contains(status);
    }

    /** Never shows the number or the text, so that it may stand in a log. */
    @Override
    public String toString() {
        return provider + " " + id + " " + status;
    }
}
