package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "PT-3S, 0 s ago",
        "PT0S, 0 s ago",
        "PT59.9S, 59 s ago",
        "PT60S, 1 min ago",
        "PT59M59S, 59 min ago",
        "PT1H, 1 h ago",
        "PT47H59M, 47 h ago",
        "P2D, 2 days ago",
        "P40D, 40 days ago"
    })
    void agesAreShort(Duration age, String words) {
        assertThat(Moment.age(age)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.84S, 0.8 s",
        "PT9.99S, 10.0 s",
        "PT10S, 10 s",
        "PT59S, 59 s",
        "PT61S, 1 min 1 s",
        "PT3H2M, 3 h 2 min"
    })
    void lengthsAreExactWhereItMatters(Duration length, String words) {
        assertThat(Moment.length(length)).isEqualTo(words);
    }

    @Test
    void theFullTimeNamesItsZone() {
        var when = Instant.parse("2026-03-01T09:05:07Z");
        assertThat(Moment.of(when, when.plusSeconds(5), ZoneId.of("Europe/Berlin")))
                .isEqualTo(new Moment("2026-03-01T09:05:07Z", "1 Mar 2026, 10:05:07 CET", "5 s ago"));
    }
}
