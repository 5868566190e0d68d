package io.vestibule.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the texts of a while.
 *
 * @param byState how many stand in each state; a state without any may be missing
 * @param median half of those that arrived took no longer than this
 * @param p95 19 of 20 of those that arrived took no longer than this
 */
public record DeliveryCounts(Map<DeliveryState, Long> byState, Optional<Duration> median, Optional<Duration> p95) {}
