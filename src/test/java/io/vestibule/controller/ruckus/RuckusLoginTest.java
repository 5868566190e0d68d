package io.vestibule.controller.ruckus;

import java.util.List;
import java.util.Map;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;

import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.net.Ssid;

import static org.assertj.core.api.Assertions.assertThat;

class RuckusLoginTest extends ControllerContract {

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "ruckus",
                "http://192.0.2.53:9997",
                Map.of(),
                "ruckus-unleashed.txt",
                "02:00:5e:00:00:aa",
                "Visitors",
                List.of("sip=evil.example&uip=1", "sip=192.0.2.54&uip=1", "sip=192.0.2.53:80&uip=1"),
                Grant.Browser.class);
    }

    @Override
    protected Class<?> settings() {
        return null;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new RuckusLogin();
    }

    @Test
    void postsToTheAccessPoint() {
        assertThat(form().action()).hasToString("http://192.0.2.53:9997/login");
        assertThat(form().fields())
                .containsEntry("username", "g2345678")
                .containsEntry("password", PASSWORD)
                .containsEntry("ip", "198.51.100.106");
    }

    @Test
    void aPlusSignInTheNetworksNameIsABlank() {
        assertThat(read(redirect().replace("ssid=Visitors", "ssid=Guest+House")).ssid())
                .contains(new Ssid("Guest House"));
    }
}
