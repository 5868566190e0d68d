package io.vestibule.registration;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextLimitsTest {

    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMinutes(2));

    @ParameterizedTest
    @CsvSource({"0,30", "1,30", "2,60", "3,120", "4,120", "100,120"})
    @DisplayName("sms conformance 28: the wait grows with each text")
    void theWaitGrowsWithEachText(long texts, long seconds) {
        assertThat(TextLimits.waitAfter(WAITS, texts)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5"})
    void oneWaitHoldsForAll(long texts) {
        assertThat(TextLimits.waitAfter(List.of(Duration.ofSeconds(2)), texts)).hasSeconds(2);
    }
}
