package io.vestibule.signin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.secret.Secret;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"four words in a row", "Zx9!kfP2#qLm", "ein-Stück-Käsekuchen", "пароль подлиннее"})
    void longAndUncommonOnesAreFine(String password) {
        assertThat(PasswordRules.fault("anna", Secret.of(password))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "elevenchars",
                "Password1234",
                "P@ssw0rd2026!",
                "123456789012",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "Vestibule2026!",
                "welcome!!2026",
                "CorrectHorseBatteryStaple",
                "anna.berger.1975",
                "ANNA.BERGER1234"
            })
    void othersAreNot(String password) {
        assertThat(PasswordRules.fault("anna.berger", Secret.of(password)))
                .isPresent()
                .get()
                .asString()
                .doesNotContain(password.isEmpty() ? "\u0000" : password);
    }

    @ParameterizedTest
    @ValueSource(ints = {73, 200})
    void nothingIsCutOffUnseen(int length) {
        var long_ = "four words in a row ".repeat(20).substring(0, length);
        assertThat(PasswordRules.fault("anna", Secret.of(long_))).isPresent();
    }
}
