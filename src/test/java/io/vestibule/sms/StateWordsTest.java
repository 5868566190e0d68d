package io.vestibule.sms;

import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.LogLines;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("sms conformance 18: a word that is not in the table is unknown, and logged once")
class StateWordsTest {

    private final StateWords words = new StateWords("test", Map.of("delivered", SmsState.DELIVERED));

    @Test
    void aWordInTheTableMeansWhatItSays() {
        assertThat(words.of("delivered")).isEqualTo(SmsState.DELIVERED);
        assertThat(words.of("Delivered")).isEqualTo(SmsState.UNKNOWN);
    }

    @Test
    void anyOtherWordIsUnknownAndLoggedOnce() {
        try (var log = LogLines.of(StateWords.class)) {
            for (var word : new String[] {"pondering", "", "a\nb", "\u0000", "x".repeat(10_000), "pondering"}) {
                assertThat(words.of(word)).isEqualTo(SmsState.UNKNOWN);
            }
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("pondering"))
                    .hasSize(1);
            assertThat(log.lines()).allMatch(line -> line.length() < 200 && !line.contains("\n"));
        }
    }
}
