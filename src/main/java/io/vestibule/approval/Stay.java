package io.vestibule.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a guest may stay.
 *
 * @param lasts from the account's beginning on
 * @param until the end instead, however late the account begins
 */
public record Stay(Duration lasts, Optional<Instant> until) {

    static Stay lasting(Duration lasts) {
        return new Stay(lasts, Optional.empty());
    }

    static Stay ending(Instant end, Instant now) {
        return new Stay(Duration.between(now, end), Optional.of(end));
    }

    /** This one, or as much of it as a bound leaves. */
    Stay capped(Duration longest, Instant now) {
        if (lasts.compareTo(longest) <= 0) {
            return this;
        }
        return until.isPresent() ? ending(now.plus(longest), now) : lasting(longest);
    }
}
