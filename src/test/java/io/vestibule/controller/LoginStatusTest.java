package io.vestibule.controller;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoginStatusTest {

    @ParameterizedTest
    @CsvSource({
        ",NONE",
        "'',NONE",
        "1,ALREADY_ONLINE",
        "2,NOT_CONFIGURED",
        "3,IN_USE",
        "4,EXCLUDED",
        "5,REFUSED",
        "9,REFUSED",
        "<script>,REFUSED",
    })
    void readsTheDigit(String digit, LoginStatus expected) {
        assertThat(LoginStatus.ofStatusCode(digit)).isEqualTo(expected);
    }
}
