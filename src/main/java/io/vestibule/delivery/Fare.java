package io.vestibule.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How guests' texts to a country fared through one provider.
 *
 * @param country ISO 3166
 * @param texts how many were asked for
 * @param delivered how many arrived, as the provider says
 * @param lost how many certainly did not
 * @param used how many of their passwords were used
 * @param medianMillis half of those that arrived took no longer than this; null when none did
 * @param p95Millis 19 of 20 of those that arrived took no longer than this; null when none did
 */
public record Fare(
        String country,
        String provider,
        long texts,
        long delivered,
        long lost,
        long used,
        Long medianMillis,
        Long p95Millis) {

    /** The share that arrived among those of which it is known; empty when it is known of none. */
    public OptionalDouble arrived() {
        return delivered + lost == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) delivered / (delivered + lost));
    }

    public Optional<Duration> median() {
        return Optional.ofNullable(medianMillis).map(Duration::ofMillis);
    }

    public Optional<Duration> p95() {
        return Optional.ofNullable(p95Millis).map(Duration::ofMillis);
    }
}
