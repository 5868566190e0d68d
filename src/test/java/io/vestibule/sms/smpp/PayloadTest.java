package io.vestibule.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.sms.TextLength;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadTest {

    private static SmppForms forms(String... pairs) {
        var all = new java.util.HashMap<>(Map.of("vestibule.sms.providers.test.host", "x"));
        for (var i = 0; i < pairs.length; i += 2) {
            all.put("vestibule.sms.providers.test." + pairs[i], pairs[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SmppConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build()
                .getConfigMapping(SmppConfig.class)
                .providers()
                .get("test");
    }

    @ParameterizedTest
    @CsvSource({"160, 1", "161, 2", "306, 2", "307, 3"})
    @DisplayName("sms conformance 26: an escape or surrogate pair at the edge of a part moves whole")
    void hasAsManyPartsAsItIsMeasured(int length, int parts) {
        assertThat(Payload.of("a".repeat(length), forms(), 1).parts()).hasSize(parts);
    }

    @Test
    void noEscapePairAndNoSurrogatePairIsCutInTwo() {
        var gsm = "a".repeat(152) + "€" + "a".repeat(100);
        var parts = Payload.of(gsm, forms(), 1).parts();
        assertThat(parts).hasSize(TextLength.of(gsm).parts());
        assertThat(parts.get(0)).hasSize(6 + 152);
        assertThat(parts.get(1)).startsWith(5, 0, 3, 1, 2, 2, 0x1B, 0x65);
        var emoji = "ж".repeat(66) + "😀" + "ж".repeat(10);
        var wide = Payload.of(emoji, forms(), 1).parts();
        assertThat(wide.get(0)).hasSize(6 + 66 * 2);
        assertThat(wide.get(1)).hasSize(6 + 12 * 2);
    }

    @Test
    void oneCharacterOutsideTheAlphabetMakesItUcs2() {
        var payload = Payload.of("Passwort: ž", forms("data-coding", "1"), 1);
        assertThat(payload.dataCoding()).isEqualTo((byte) 8);
        assertThat(payload.parts().get(0)).isEqualTo("Passwort: ž".getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void whatLatin1LacksGoesOutAsUcs2() {
        assertThat(Payload.of("5 €", forms("alphabet", "latin-1"), 1).dataCoding())
                .isEqualTo((byte) 8);
        assertThat(Payload.of("5 £", forms("alphabet", "latin-1"), 1).parts().get(0))
                .containsExactly(0x35, 0x20, 0xA3);
    }

    @Test
    void packedPartsFitIntoOneHundredAndFortyBytes() {
        assertThat(Payload.of("a".repeat(160), forms("alphabet", "gsm-packed"), 1)
                        .parts())
                .singleElement()
                .satisfies(bytes -> assertThat(bytes).hasSize(140));
        assertThat(Payload.of("a".repeat(300), forms("alphabet", "gsm-packed"), 300)
                        .parts())
                .hasSize(2)
                .first()
                .satisfies(bytes -> assertThat(bytes).hasSize(140).startsWith(5, 0, 3, 300 & 0xFF, 2, 1));
    }
}
