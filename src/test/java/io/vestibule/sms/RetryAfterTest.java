package io.vestibule.sms;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.parse("2", NOW)).contains(Duration.ofSeconds(2));
        assertThat(RetryAfter.parse(" 0 ", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("Sun, 1 Mar 2026 10:00:30 GMT", NOW)).contains(Duration.ofSeconds(30));
    }

    @Test
    void neverWaitsForMoreThanAMinuteNorBackwards() {
        assertThat(RetryAfter.parse("3600", NOW)).contains(Duration.ofSeconds(60));
        assertThat(RetryAfter.parse("99999999999999999999", NOW)).contains(Duration.ofSeconds(60));
        assertThat(RetryAfter.parse("Sun, 1 Mar 2026 12:00:00 GMT", NOW)).contains(Duration.ofSeconds(60));
        assertThat(RetryAfter.parse("Sun, 1 Mar 2026 09:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void takesNonsenseForNothing() {
        assertThat(RetryAfter.parse(null, NOW)).isEmpty();
        assertThat(RetryAfter.parse("", NOW)).isEmpty();
        assertThat(RetryAfter.parse("-1", NOW)).isEmpty();
        assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
    }
}
