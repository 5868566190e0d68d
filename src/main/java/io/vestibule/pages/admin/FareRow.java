package io.vestibule.pages.admin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import io.vestibule.delivery.Fare;

/**
 * How texts to a country fared through one provider, in words.
 *
 * @param arrived the share that arrived, and how it looks: {@code good}, {@code slow}, {@code bad} or nothing
 * @param p95 how long all but the slowest took, and how that looks
 */
public record FareRow(String country, String provider, long texts, Shown arrived, String median, Shown p95) {

    private static final double FEW_ARRIVE = 0.9;
    private static final Duration SLOW = Duration.ofSeconds(15);
    private static final Duration TOO_SLOW = Duration.ofSeconds(30);

    /** A value and its look. */
    public record Shown(String words, String look) {

        static final Shown NOTHING = new Shown("–", "");

        static Shown share(double share, String look) {
            return new Shown(Math.round(share * 100) + " %", look);
        }
    }

    static FareRow of(Fare fare) {
        var arrived = fare.arrived();
        return new FareRow(
                country(fare.country()),
                fare.provider(),
                fare.texts(),
                arrived.isEmpty()
                        ? Shown.NOTHING
                        : Shown.share(arrived.getAsDouble(), arrived.getAsDouble() < FEW_ARRIVE ? "bad" : "good"),
                seconds(fare.median()),
                fare.p95()
                        .map(took -> new Shown(seconds(fare.p95()), look(took)))
                        .orElse(Shown.NOTHING));
    }

    private static String look(Duration p95) {
        return p95.compareTo(TOO_SLOW) > 0 ? "bad" : p95.compareTo(SLOW) > 0 ? "slow" : "good";
    }

    private static String seconds(Optional<Duration> took) {
        return took.map(time -> String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0))
                .orElse("–");
    }

    static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }
}
