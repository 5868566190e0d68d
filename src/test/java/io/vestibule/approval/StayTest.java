package io.vestibule.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StayTest {

    private static final Instant NOW = Instant.parse("2026-06-10T20:30:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void todayEndsWhereTheGuestIs() {
        var london = StayWish.endOfToday().at(NOW, LONDON, DAY);
        assertThat(london.until()).contains(Instant.parse("2026-06-10T22:59:00Z"));
        assertThat(london.lasts()).isEqualTo(Duration.ofMinutes(149));
        var tokyo = StayWish.endOfToday().at(NOW, ZoneId.of("Asia/Tokyo"), DAY);
        assertThat(tokyo.until()).contains(Instant.parse("2026-06-11T14:59:00Z"));
    }

    @Test
    void aDayThatIsOverLastsNoTime() {
        var yesterday = StayWish.endOf(LocalDate.of(2026, 6, 9)).at(NOW, LONDON, DAY);
        assertThat(yesterday.lasts()).isNegative();
    }

    @Test
    void nobodyGetsMoreThanTheBound() {
        assertThat(Stay.lasting(Duration.ofDays(5)).capped(Duration.ofDays(3), NOW))
                .isEqualTo(Stay.lasting(Duration.ofDays(3)));
        var week = StayWish.endOf(LocalDate.of(2026, 6, 17)).at(NOW, LONDON, DAY);
        assertThat(week.capped(Duration.ofDays(3), NOW).until()).contains(NOW.plus(Duration.ofDays(3)));
        var today = StayWish.endOfToday().at(NOW, LONDON, DAY);
        assertThat(today.capped(Duration.ofDays(3), NOW)).isSameAs(today);
        assertThat(StayWish.usual().at(NOW, LONDON, DAY)).isEqualTo(Stay.lasting(DAY));
    }

    @Test
    void saysIt() {
        assertThat(Terms.words(Duration.ofDays(1))).isEqualTo("1 day");
        assertThat(Terms.words(Duration.ofHours(36))).isEqualTo("36 hours");
        assertThat(Terms.words(Duration.ofMinutes(90))).isEqualTo("90 minutes");
    }
}
