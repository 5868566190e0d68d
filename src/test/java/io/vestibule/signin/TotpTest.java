package io.vestibule.signin;

import java.time.Instant;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TotpTest {

    private static final String RFC = HexFormat.of().formatHex("12345678901234567890".getBytes());
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:10Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** The last six digits of the eight in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheRfc(long seconds, String code) {
        assertThat(Totp.code(RFC, seconds / 30)).isEqualTo(code);
        assertThat(Totp.stepOf(code, RFC, Instant.ofEpochSecond(seconds), 0)).hasValue(seconds / 30);
    }

    @Test
    void oneStepBeforeAndAfterIsTaken() {
        for (var offset = -1; offset <= 1; offset++) {
            assertThat(Totp.stepOf(Totp.code(RFC, STEP + offset), RFC, NOW, 0)).hasValue(STEP + offset);
        }
        assertThat(Totp.stepOf(Totp.code(RFC, STEP - 2), RFC, NOW, 0)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(RFC, STEP + 2), RFC, NOW, 0)).isEmpty();
    }

    @Test
    void whatWasTakenIsNotTakenAgainNorWhatIsOlder() {
        assertThat(Totp.stepOf(Totp.code(RFC, STEP), RFC, NOW, STEP)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(RFC, STEP - 1), RFC, NOW, STEP)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(RFC, STEP + 1), RFC, NOW, STEP)).hasValue(STEP + 1);
    }

    @Test
    void secretsAreWrittenAsAppsReadThem() {
        assertThat(Totp.base32(RFC)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.freshSecret()).hasSize(40).isNotEqualTo(Totp.freshSecret());
        assertThat(Totp.address("Vestibule", "anna b@c", RFC))
                .isEqualTo("otpauth://totp/Vestibule:anna%20b%40c?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Vestibule&algorithm=SHA1&digits=6&period=30");
    }
}
