package io.vestibule.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.Bucket;

/** The turns of one provider: so many a second, and those of a second at once after a rest. */
final class Pace {

    /** How long an urgent text that does not come back for its turn still holds up the others. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Bucket turns;
    /** The urgent texts that were told to wait, and until when the others wait for them. */
    private final Map<UUID, Instant> urgent = new ConcurrentHashMap<>();

    /** @param perSecond texts in a second; less than one for some seconds between two texts */
    Pace(double perSecond) {
        var many = perSecond >= 1;
        var capacity = many ? Math.round(perSecond) : 1;
        var period = many ? PERIOD : Duration.ofMillis(Math.round(1000 / perSecond));
        turns = Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }

    /** Takes a turn: zero when it is now, else how long to wait before asking again. */
    Duration take(UUID text, boolean isUrgent, Instant now) {
        urgent.values().removeIf(until -> until.isBefore(now));
        if (!isUrgent && !urgent.isEmpty()) {
            return PERIOD;
        }
        var probe = turns.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            urgent.remove(text);
            return Duration.ZERO;
        }
        var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        if (isUrgent) {
            urgent.put(text, now.plus(wait).plus(PATIENCE));
        }
        return wait;
    }
}
