package io.vestibule.delivery;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.vestibule.sms.TextLength.Encoding;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator's own words of a text. */
class TextTemplateTest {

    @Test
    void bothWaysOfWritingVariablesOfIseWork() {
        var template = new TextTemplate("${guest_password} for $ui_user_name$ until ${ui_time_left}");
        assertThat(template.problems()).isEmpty();
        assertThat(template.filled(Map.of("guest_password", "7hk4", "ui_user_name", "g1", "ui_time_left", "2 h 5 min")))
                .isEqualTo("7hk4 for g1 until 2 h 5 min");
    }

    @Test
    void aValueIsNeverReadAsAVariable() {
        assertThat(new TextTemplate("${guest_password} ${ui_first_name}")
                        .filled(Map.of("guest_password", "$1\\${ui_ssid}", "ui_first_name", "$ui_ssid$")))
                .isEqualTo("$1\\${ui_ssid} $ui_ssid$");
    }

    @Test
    void aVariableWithoutAValueLeavesNothing() {
        assertThat(new TextTemplate("[${ui_company}]").filled(Map.of())).isEqualTo("[]");
    }

    @Test
    void anUnknownVariableAndAMissingPasswordAreNamed() {
        assertThat(new TextTemplate("${guest_pasword}").problems())
                .singleElement()
                .asString()
                .startsWith("there is no variable \"guest_pasword\"");
        assertThat(new TextTemplate("Welcome").problems())
                .singleElement()
                .asString()
                .startsWith("the password is missing");
    }

    @Test
    void foretellsHowLongATextCanBecome() {
        assertThat(new TextTemplate("${guest_password}").longest().parts()).isOne();
        assertThat(new TextTemplate("${guest_password} " + "x".repeat(150))
                        .longest()
                        .parts())
                .isEqualTo(2);
        assertThat(new TextTemplate("${guest_password} ć").longest().encoding()).isEqualTo(Encoding.UCS2);
    }
}
