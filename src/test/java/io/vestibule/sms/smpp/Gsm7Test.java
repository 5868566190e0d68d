package io.vestibule.sms.smpp;

import java.util.HexFormat;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.sms.TextLength;

import static org.assertj.core.api.Assertions.assertThat;

class Gsm7Test {

    @Test
    void agreesWithWhatATextIsMeasuredBy() {
        assertThat(IntStream.range(0, 0x10000)).allSatisfy(character -> {
            var length = TextLength.of(Character.toString(character));
            assertThat(Gsm7.septets(character))
                    .isEqualTo(length.encoding() == TextLength.Encoding.GSM7 ? length.units() : 0);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "@, 00",
        "£, 01",
        "$, 02",
        "Ç, 09",
        "Å, 0e",
        "å, 0f",
        "Δ, 10",
        "_, 11",
        "Ξ, 1a",
        "Æ, 1c",
        "É, 1f",
        "' ', 20",
        "¤, 24",
        "0, 30",
        "¡, 40",
        "A, 41",
        "Z, 5a",
        "Ä, 5b",
        "§, 5f",
        "¿, 60",
        "a, 61",
        "z, 7a",
        "à, 7f",
        "€, 1b65",
        "[, 1b3c",
        "\\, 1b2f",
        "], 1b3e",
        "^, 1b14",
        "{, 1b28",
        "|, 1b40",
        "}, 1b29",
        "~, 1b3d"
    })
    void everyCharacterHasTheCodeOfTheStandard(String character, String code) {
        assertThat(hex(Gsm7.bytes(character))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "hellohello, e8329bfd4697d9ec37",
        "1234567, 31d98c56b3dd1a", // seven bits are left over: a carriage return, not an @
        "12345678, 31d98c56b3dd70",
        "@, 00"
    })
    void packsEightSeptetsIntoSevenBytes(String text, String packed) {
        assertThat(hex(Gsm7.packed(Gsm7.bytes(text), 0))).isEqualTo(packed);
    }

    @Test
    void afterAHeaderTheFirstSeptetBeginsAtAWholeSeptet() {
        // six bytes of header are 48 bits: one bit of fill, then "hello"
        var plain = Gsm7.packed(Gsm7.bytes("hello"), 0);
        var shifted = Gsm7.packed(Gsm7.bytes("hello"), 6);
        var number = new java.math.BigInteger(1, reversed(plain)).shiftLeft(1);
        assertThat(new java.math.BigInteger(1, reversed(shifted))).isEqualTo(number);
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
