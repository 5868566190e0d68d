package io.vestibule.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.vestibule.sms.Rate;

import static org.assertj.core.api.Assertions.assertThat;

/** Turns at a provider: so many a second, the urgent ones first, nobody dropped. */
class PaceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID BULK = new UUID(0, 3);

    @Test
    void givesTheTurnsOfASecondAtOnceAndThenAWait() {
        var pace = new Pace(Rate.of(3));
        for (int i = 0; i < 3; i++) {
            assertThat(pace.take(UUID.randomUUID(), true, NOW)).isZero();
        }
        assertThat(pace.take(ANNA, true, NOW)).isPositive().isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aSlowProviderGetsOneTextInSomeSeconds() {
        var pace = new Pace(Rate.of(0.2));
        assertThat(pace.take(ANNA, true, NOW)).isZero();
        assertThat(pace.take(BEN, true, NOW)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    @Test
    void whatIsNotUrgentWaitsUntilTheUrgentOnesHadTheirTurn() {
        var pace = new Pace(Rate.of(0.001));
        assertThat(pace.take(ANNA, true, NOW)).isZero();
        assertThat(pace.take(BEN, true, NOW)).isPositive();
        assertThat(pace.take(BULK, false, NOW)).isEqualTo(Duration.ofSeconds(1));
        // Ben never came back: after a while the others no longer wait for him, only for the provider
        assertThat(pace.take(BULK, false, NOW.plus(Duration.ofHours(1)))).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void whatIsNotUrgentTakesATurnThatNobodyElseWants() {
        assertThat(new Pace(Rate.of(1)).take(BULK, false, NOW)).isZero();
    }
}
