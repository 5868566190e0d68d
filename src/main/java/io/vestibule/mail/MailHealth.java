package io.vestibule.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How the relay fares, as the last mails have shown. A single address that it does not know is no trouble of the relay.
 *
 * @param failingSince empty while all is well, or nothing was sent yet
 * @param words what the last mail met; empty while all is well
 */
public record MailHealth(Optional<Instant> failingSince, String words) {

    static final MailHealth WELL = new MailHealth(Optional.empty(), "");

    public boolean ok() {
        return failingSince.isEmpty();
    }

    /** After one more mail. */
    MailHealth after(MailResult result, Instant now) {
        if (!(result instanceof MailResult.Failed failed)) {
            return WELL;
        }
        if (!failed.kind().worthAnotherTry()) {
            return this;
        }
        return new MailHealth(Optional.of(failingSince.orElse(now)), failed.words());
    }
}
