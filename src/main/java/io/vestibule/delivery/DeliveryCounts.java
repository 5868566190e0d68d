package io.vestibule.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of the texts of a while.
 *
 * @param since when the while began
 * @param until when it ended
 * @param median half of those that arrived took no longer than this
 * @param p95 19 of 20 of those that arrived took no longer than this
 */
public record DeliveryCounts(
        Instant since, Instant until, List<Tally> tallies, Optional<Duration> median, Optional<Duration> p95) {

    public long in(DeliveryState state) {
        return tallies.stream()
                .filter(tally -> tally.state() == state)
                .mapToLong(Tally::count)
                .sum();
    }
}
