package io.vestibule.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a provider fared of late, from the texts that were handed to it anyway, by whichever node. Nothing is asked for it.
 *
 * @param since the first failure since the last good answer; empty when all is well
 * @param lastAsked when a text was last handed over; empty when none ever was
 * @param lastError what the latest failure was, in plain words; empty when all is well
 * @param paused whether the circuit breaker keeps texts back for a moment
 * @param typical how long it usually takes to answer; empty when not known
 */
public record ProviderHealth(
        String provider,
        Condition condition,
        Optional<Instant> since,
        Optional<Instant> lastAsked,
        String lastError,
        boolean paused,
        Optional<Duration> typical) {

    /** In one word. */
    public enum Condition {
        OK,
        /** It answers slowly, or failed just now and may recover. */
        SLOW,
        DOWN
    }
}
