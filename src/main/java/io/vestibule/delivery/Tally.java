package io.vestibule.delivery;

import java.time.Instant;

/**
 * How many texts of five minutes stand alike.
 *
 * @param from when the five minutes began
 * @param provider of the last attempt; null for a text without one
 * @param country the recipients', ISO 3166
 */
public record Tally(Instant from, String provider, String country, DeliveryState state, long count) {}
