package io.vestibule.ise;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LocationDatesTest {

    private static LocationDates.Window window(String from, String to, String zone) {
        return LocationDates.window(Instant.parse(from), Instant.parse(to), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "America/Los_Angeles, 11/23/2026 01:00, 11/24/2026 01:00",
        "Europe/London,       11/23/2026 09:00, 11/24/2026 09:00",
        "Asia/Kolkata,        11/23/2026 14:30, 11/24/2026 14:30",
        "Pacific/Auckland,    11/23/2026 22:00, 11/24/2026 22:00"
    })
    void writesTheWallClockOfTheLocation(String zone, String from, String to) {
        assertThat(window("2026-11-23T09:00:59.999Z", "2026-11-24T09:00:01Z", zone))
                .isEqualTo(new LocationDates.Window(from, to, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 2026-11-23T10:00:00Z, 1",
        "2026-11-23T23:30:00Z, 2026-11-24T00:30:00Z, 1",
        "2026-11-23T23:30:00Z, 2026-11-25T00:30:00Z, 2",
        "2026-11-23T00:30:00Z, 2026-11-30T23:30:00Z, 7",
        "2026-12-31T12:00:00Z, 2027-01-02T12:00:00Z, 2"
    })
    void countsDaysByTheCalendar(String from, String to, int days) {
        assertThat(window(from, to, "Europe/London").validDays()).isEqualTo(days);
    }

    @Test
    void aDayOverTheStartOfSummerTimeHas23Hours() {
        assertThat(window("2026-03-28T12:00:00Z", "2026-03-29T11:00:00Z", "Europe/Berlin"))
                .isEqualTo(new LocationDates.Window("03/28/2026 13:00", "03/29/2026 13:00", 1));
        assertThat(window("2026-03-07T20:00:00Z", "2026-03-08T19:00:00Z", "America/Los_Angeles"))
                .isEqualTo(new LocationDates.Window("03/07/2026 12:00", "03/08/2026 12:00", 1));
    }

    @Test
    void aDayOverTheEndOfSummerTimeHas25Hours() {
        assertThat(window("2026-10-24T11:00:00Z", "2026-10-25T12:00:00Z", "Europe/Berlin"))
                .isEqualTo(new LocationDates.Window("10/24/2026 13:00", "10/25/2026 13:00", 1));
    }

    @Test
    void theEndStaysAfterTheStartWhileClocksAreSetBack() {
        // 01:50 summer time until 01:20 winter time, half an hour later
        assertThat(window("2026-10-25T00:50:00Z", "2026-10-25T01:20:00Z", "Europe/London"))
                .isEqualTo(new LocationDates.Window("10/25/2026 01:50", "10/25/2026 02:20", 1));
    }

    @Test
    void lessThanAMinuteIsAMinute() {
        assertThat(window("2026-11-23T09:00:10Z", "2026-11-23T09:00:50Z", "Europe/London"))
                .isEqualTo(new LocationDates.Window("11/23/2026 09:00", "11/23/2026 09:01", 1));
    }

    @Test
    void refusesAnEndThatIsNotAfterTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> window("2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z", "Europe/London"));
    }

    @Test
    void readsWhatItWrote() {
        var singapore = ZoneId.of("Asia/Singapore");
        assertThat(LocationDates.parse(" 11/23/2026 17:05", singapore)).contains(Instant.parse("2026-11-23T09:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-23", "23/11/2026 17:05", "11/23/2026 25:00", "11/23/2026 09:00 PM", "null"})
    void readsNothingElse(String text) {
        assertThat(LocationDates.parse(text, ZoneId.of("Europe/London"))).isEmpty();
    }
}
