package io.vestibule.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.secret.Keeper;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class FormTokensTest {

    @Inject
    FormTokens tokens;

    @Inject
    Keeper keeper;

    @Inject
    ObjectMapper json;

    @Test
    void remembersHowTheGuestCame() {
        var arrival = Map.of("mac", "02:00:5e:10:00:01", "ssid", "Ünïcode \"'<>");
        var token = tokens.open("visitors", tokens.issue("visitors", arrival)).orElseThrow();
        assertThat(token.arrival()).isEqualTo(arrival);
        assertThat(token.portal()).isEqualTo("visitors");
        assertThat(token.nonce()).hasSize(22);
    }

    @Test
    void isNeverTheSameTwice() {
        var one = tokens.open("visitors", tokens.issue("visitors", Map.of())).orElseThrow();
        var other = tokens.open("visitors", tokens.issue("visitors", Map.of())).orElseThrow();
        assertThat(one.nonce()).isNotEqualTo(other.nonce());
    }

    @Test
    void isGoodForItsPortalOnly() {
        assertThat(tokens.open("hosted", tokens.issue("visitors", Map.of()))).isEmpty();
    }

    @Test
    void lastsADay() {
        var sealed = tokens.issue("visitors", Map.of());
        assertThat(later(Duration.ofHours(23)).open("visitors", sealed)).isPresent();
        assertThat(later(Duration.ofHours(24)).open("visitors", sealed)).isEmpty();
    }

    @Test
    void staysSmall() {
        var arrival = Map.of("a", "x".repeat(100_000), "b", "y".repeat(100_000));
        assertThat(tokens.issue("visitors", arrival).length()).isLessThan(2_000);
    }

    @Test
    void cannotBeChanged() {
        var sealed = tokens.issue("visitors", Map.of("mac", "x"));
        for (int at = 0; at < sealed.length(); at++) {
            var changed = sealed.charAt(at) == 'A' ? 'B' : 'A';
            var forged = sealed.substring(0, at) + changed + sealed.substring(at + 1);
            assertThat(tokens.open("visitors", forged).map(FormToken::arrival))
                    .as("changed at %d", at)
                    .satisfiesAnyOf(
                            token -> assertThat(token).isEmpty(),
                            // the last sign carries bits that mean nothing
                            token -> assertThat(forged.substring(0, forged.length() - 1))
                                    .isEqualTo(sealed.substring(0, sealed.length() - 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "====",
                "\u0000",
                "<script>",
                "ÄÖÜ",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void takesNothingElse(String text) {
        assertThat(tokens.open("visitors", text)).isEmpty();
        assertThat(tokens.open("visitors", keeper.seal("another purpose", "{}")))
                .isEmpty();
    }

    private FormTokens later(Duration wait) {
        return new FormTokens(keeper, json, Clock.offset(Clock.systemUTC(), wait));
    }
}
