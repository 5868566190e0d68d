package io.vestibule.theme;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "en, 0, other",
        "en, 1, one",
        "en, 2, other",
        "fr, 0, one",
        "fr, 1, one",
        "fr, 2, other",
        "pl, 1, one",
        "pl, 2, few",
        "pl, 5, many",
        "pl, 12, many",
        "pl, 22, few",
        "pl, 21, many",
        "ru, 1, one",
        "ru, 11, many",
        "ru, 21, one",
        "ru, 3, few",
        "ru, 13, many",
        "cs, 1, one",
        "cs, 4, few",
        "cs, 5, other",
        "ja, 1, other",
        "ar, 0, zero",
        "ar, 1, one",
        "ar, 2, two",
        "ar, 3, few",
        "ar, 11, many",
        "ar, 100, other",
        "ar, 103, few"
    })
    void choosesTheFormOfACount(String language, long count, String form) {
        assertThat(Plural.form(Locale.forLanguageTag(language), count)).isEqualTo(form);
    }
}
