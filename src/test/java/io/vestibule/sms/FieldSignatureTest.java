package io.vestibule.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.secret.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** With the values that Vonage's own library is tested with. */
@DisplayName("sms conformance 8: all worked values are good, an old time is not")
class FieldSignatureTest {

    private static final Map<String, String> FIELDS = Map.of("a", "alphabet", "b", "bananas", "timestamp", "2100");

    private static FieldSignature signature(SignatureMethod method, long now) {
        return new FieldSignature(method, Secret.of("abcde"), Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC));
    }

    private static Map<String, String> signed(SignatureMethod method) {
        var all = new HashMap<>(FIELDS);
        all.put("sig", signature(method, 2100).of(FIELDS));
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "MD5_HASH, 7d43241108912b32cc315b48ce681acf",
        "HMAC_MD5, e0afe267aefd6dd18a848c1681517a19",
        "HMAC_SHA1, b7f749de27b4adcf736cc95c9a7e059a16c85127",
        "HMAC_SHA256, 8d1b0428276b6a070578225914c3502cc0687a454dfbbbb370c76a14234cb546"
    })
    void signsAsVonageDoes(SignatureMethod method, String value) {
        assertThat(signature(method, 2100).of(FIELDS)).isEqualTo(value);
        var received = new HashMap<>(FIELDS);
        received.put("sig", value.toUpperCase(Locale.ROOT));
        assertThat(signature(method, 2100).matches(received)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void acceptsItsOwnAndNoOther(SignatureMethod method) {
        assertThat(signature(method, 2100).matches(signed(method))).isTrue();
        for (var other : SignatureMethod.values()) {
            assertThat(signature(other, 2100).matches(signed(method))).isEqualTo(other == method);
        }
    }

    @ParameterizedTest
    @CsvSource({"1799, false", "1800, true", "2400, true", "2401, false"})
    void agesInFiveMinutes(long now, boolean fresh) {
        assertThat(signature(SignatureMethod.HMAC_SHA256, now).matches(signed(SignatureMethod.HMAC_SHA256)))
                .isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-2100", "99999999999999999999"})
    void needsATime(String timestamp) {
        var fields = new HashMap<>(Map.of("a", "alphabet", "timestamp", timestamp));
        fields.put("sig", signature(SignatureMethod.MD5_HASH, 2100).of(fields));
        assertThat(signature(SignatureMethod.MD5_HASH, 2100).matches(fields)).isFalse();
    }

    @Test
    void aValueCannotPassForTwoFields() {
        var one = Map.of("a", "x&b=y", "timestamp", "2100");
        var two = Map.of("a", "x", "b", "y", "timestamp", "2100");
        var masked = Map.of("a", "x_b_y", "timestamp", "2100");
        var signature = signature(SignatureMethod.HMAC_SHA512, 2100);
        assertThat(signature.of(one)).isNotEqualTo(signature.of(two)).isEqualTo(signature.of(masked));
    }

    @Test
    void leavesOutEmptyValues() {
        var more = new HashMap<>(FIELDS);
        more.put("c", "");
        more.put("d", null);
        assertThat(signature(SignatureMethod.MD5_HASH, 2100).of(more)).isEqualTo("7d43241108912b32cc315b48ce681acf");
    }
}
