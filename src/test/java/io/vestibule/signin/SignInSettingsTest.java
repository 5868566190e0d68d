package io.vestibule.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignInSettingsTest {

    @Test
    void theDefaultsAreGood() {
        assertThat(new SignInSettings(Settings.signIn()).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "second-factor.length,3",
        "second-factor.length,13",
        "second-factor.length,0",
        "second-factor.resends,-1",
        "second-factor.texts-per-day,0",
        "second-factor.tries,0",
        "second-factor.backup-codes,-1",
        "second-factor.validity,0s",
        "second-factor.time-limit,0s",
        "second-factor.resend-after,-PT1S",
        "brake.tries,0",
        "brake.tries-of-address,0",
        "brake.tries-of-name,0",
        "directory-check,0s",
        "brake.first-wait,0s",
        "brake.longest-wait,0s",
        "idle,0s",
        "absolute,-PT1H"
    })
    void whatCannotWorkIsNamed(String key, String value) {
        var problems = new SignInSettings(Settings.signIn(key, value)).problems();
        assertThat(problems).singleElement().asString().startsWith("vestibule.signin." + key + " ");
    }

    @Test
    void aSecondStepThatIsRequiredNeedsAWay() {
        var none = Settings.signIn(
                "second-factor.roles.admin", "required", "second-factor.apps", "false", "second-factor.texts", "false");
        assertThat(new SignInSettings(none).problems())
                .singleElement()
                .asString()
                .contains("vestibule.signin.second-factor.apps");
    }
}
