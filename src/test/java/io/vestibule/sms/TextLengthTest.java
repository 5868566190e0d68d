package io.vestibule.sms;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("sms conformance 26: how texts are counted")
class TextLengthTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", "GSM7", 0, 1),
                arguments("a".repeat(160), "GSM7", 160, 1),
                arguments("a".repeat(161), "GSM7", 161, 2),
                arguments("a".repeat(306), "GSM7", 306, 2),
                arguments("a".repeat(307), "GSM7", 307, 3),
                arguments("я".repeat(70), "UCS2", 70, 1),
                arguments("я".repeat(71), "UCS2", 71, 2),
                arguments("я".repeat(134), "UCS2", 134, 2),
                arguments("я".repeat(135), "UCS2", 135, 3),
                arguments("€", "GSM7", 2, 1),
                arguments("€".repeat(80), "GSM7", 160, 1),
                // an escape pair does not fit into the 153rd septet and moves whole: 152 and 154, so a third part
                arguments("a".repeat(152) + "€" + "a".repeat(152), "GSM7", 306, 3),
                arguments("a".repeat(151) + "€" + "a".repeat(153), "GSM7", 306, 2),
                // a surrogate pair does not fit into the 67th unit
                arguments("я".repeat(66) + "😀" + "я".repeat(66), "UCS2", 134, 3),
                arguments("я".repeat(65) + "😀" + "я".repeat(67), "UCS2", 134, 2),
                arguments("`", "UCS2", 1, 1),
                arguments("ć", "UCS2", 1, 1),
                arguments("|^{}[]~\\\f", "GSM7", 18, 1),
                arguments("@host.example #7hk4-mq2n\n", "GSM7", 25, 1));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void countsUnitsAndParts(String text, String encoding, int units, int parts) {
        assertThat(TextLength.of(text)).isEqualTo(new TextLength(TextLength.Encoding.valueOf(encoding), units, parts));
    }
}
