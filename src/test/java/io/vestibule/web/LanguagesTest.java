package io.vestibule.web;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LanguagesTest {

    @Inject
    Languages languages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|-|en",
                "-|de|de",
                "-|de-CH|de",
                "-|fr;q=0.9, de;q=0.8, en;q=0.1|de",
                "-|xx, yy|en",
                "-|*|en",
                "-|en;q=0.2, de;q=0.9|de",
                "-|;;;|en",
                "-|de;q=nonsense|en",
                "-|<script>|en",
                "de|en|de",
                "de-AT|-|de",
                "DE|-|de",
                "xx|de|de",
                "<script>|de|de",
                "''|de|de",
            })
    void choosesTheGuestsLanguage(String chosen, String accepted, String language) {
        assertThat(languages.choose(null, chosen, accepted).toLanguageTag()).isEqualTo(language);
    }

    @Test
    void isNotImpressedByHugeHeaders() {
        assertThat(languages
                        .choose(null, "de,".repeat(100_000), "de,".repeat(100_000))
                        .toLanguageTag())
                .isEqualTo("en");
    }
}
