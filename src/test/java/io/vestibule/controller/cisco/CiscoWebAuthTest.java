package io.vestibule.controller.cisco;

import java.util.List;
import java.util.Map;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;

import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginStatus;

import static org.assertj.core.api.Assertions.assertThat;

class CiscoWebAuthTest extends ControllerContract {

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "aireos",
                "https://guest-login.example.org",
                Map.of(),
                "cisco-aireos.txt",
                "02:00:5e:00:00:aa",
                "Visitors",
                List.of(
                        "switch_url=https://evil.example/login.html",
                        "switch_url=http://guest-login.example.org/login.html",
                        "switch_url=https://guest-login.example.org.evil.example/login.html",
                        "switch_url=https://guest-login.example.org@evil.example/login.html",
                        "switch_url=https://guest-login.example.org/login.html?x=1",
                        "switch_url=https://guest-login.example.org/login.html%23x",
                        "switch_url=https://guest-login.example.org:444/login.html",
                        "switch_url=https://guest-login.example.org/other.html",
                        "switch_url=javascript:alert(1)"),
                Grant.Browser.class);
    }

    @Override
    protected Class<?> settings() {
        return null;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new CiscoWebAuth();
    }

    @Test
    void conformance7_theTagsOfA9800AreReadToo() {
        var redirect = read(fixture("cisco-9800.txt"));
        assertThat(redirect.controller()).contains("lobby");
        assertThat(redirect.endpoint()).isEqualTo(read(redirect()).endpoint());
        assertThat(redirect.ssid()).isEqualTo(read(redirect()).ssid());
        assertThat(read("r=fail&" + fixture("cisco-9800.txt")).status()).isEqualTo(LoginStatus.REFUSED);
    }

    @Test
    void conformance3_theFormIsARealPost() {
        assertThat(form().method()).isEqualTo("post");
        assertThat(form().fields())
                .containsEntry("username", "g2345678")
                .containsEntry("password", PASSWORD)
                .containsEntry("buttonClicked", "4")
                .containsKey("redirect_url")
                .containsEntry("err_flag", "0");
    }
}
