package io.vestibule.controller.aruba;

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

class ArubaLoginTest extends ControllerContract {

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "aruba",
                "https://securelogin.example.org",
                Map.of(),
                "aruba-instant.txt",
                "02:00:5e:00:00:aa",
                "Visitors",
                List.of(
                        "cmd=login&essid=Visitors&switchip=evil.example",
                        "cmd=login&essid=Visitors&switchip=securelogin.example.org@evil.example",
                        "cmd=login&essid=Visitors&switchip=securelogin.example.org/../x",
                        "cmd=login&essid=Visitors&switchip=securelogin.example.org:8443",
                        "cmd=login&essid=Visitors&switchip=https://evil.example/cgi-bin/login"),
                Grant.Browser.class);
    }

    @Override
    protected Class<?> settings() {
        return null;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new ArubaLogin();
    }

    @Test
    void postsToTheLoginHost() {
        assertThat(form().action()).hasToString("https://securelogin.example.org/cgi-bin/login");
        assertThat(form().fields())
                .containsEntry("cmd", "authenticate")
                .containsEntry("user", "g2345678")
                .containsEntry("password", PASSWORD)
                .containsEntry("mac", "02:00:5e:10:00:01")
                .containsEntry("ip", "198.51.100.77")
                .containsEntry("essid", "Visitors")
                .containsEntry("url", account().landing().toString());
    }

    @Test
    void withoutALoginHostTheNetworkTells() {
        var silent = redirect().replaceAll("&switchip=[^&]*", "");
        assertThat(read(silent).controller()).isPresent();
        assertThat(read(silent.replace("Visitors", "Others")).controller()).isEmpty();
    }

    @Test
    void aRefusalComesBackAsAMessage() {
        assertThat(read(redirect() + "&errmsg=Authentication%20failed").status())
                .isEqualTo(LoginStatus.REFUSED);
    }
}
