package io.vestibule.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.Bucket;

import io.vestibule.sms.Rate;

/** The turns of one provider: so many a second, and some at once after a rest. */
final class Pace {

    /** How long an urgent text that does not come back for its turn still holds up the others. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Bucket turns;
    /** The urgent texts that were told to wait, and until when the others wait for them. */
    private final Map<UUID, Instant> urgent = new ConcurrentHashMap<>();

    Pace(Rate rate) {
        var many = rate.perSecond() >= 1;
        var turnsInPeriod = many ? Math.round(rate.perSecond()) : 1;
        var period = many ? PERIOD : Duration.ofMillis(Math.round(1000 / rate.perSecond()));
        turns = Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.atOnce()).refillGreedy(turnsInPeriod, period))
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
