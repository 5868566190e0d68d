package io.vestibule.lab.sms;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "ć, 70, 1",
        "ć, 71, 2",
        "ć, 134, 2",
        "ć, 135, 3",
        "😀, 35, 1",
        "😀, 36, 2",
        "`, 71, 2"
    })
    void countsParts(String character, int times, int parts) {
        assertThat(Segments.count(character.repeat(times))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"€, 153, 3", "😀, 67, 3"})
    void cutsNoCharacterInTwo(String character, int times, int parts) {
        // plain division would say 2: 306 septets in parts of 153, 134 units in parts of 67
        assertThat(Segments.count(character.repeat(times))).isEqualTo(parts);
    }
}
