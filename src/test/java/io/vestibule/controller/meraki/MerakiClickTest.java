package io.vestibule.controller.meraki;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;

import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.controller.Proof;

import static org.assertj.core.api.Assertions.assertThat;

class MerakiClickTest extends ControllerContract {

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "meraki-click-through",
                "https://n92.network-auth.com,https://n93.network-auth.com",
                Map.of(),
                "meraki-click-through.txt",
                "02:00:5e:00:00:aa",
                null,
                List.of(
                        "base_grant_url=https://evil.example/splash/grant",
                        "base_grant_url=https://n93.network-auth.com/splash/grant?next=https://evil.example",
                        "base_grant_url=https://n93.network-auth.com/splash/other"),
                Grant.Browser.class);
    }

    @Override
    protected Class<?> settings() {
        return MerakiConfig.class;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new MerakiClick(config.getConfigMapping(MerakiConfig.class));
    }

    @Test
    void sendsTheBrowserToTheGrantAddress() {
        assertThat(form().method()).isEqualTo("get");
        assertThat(form().action()).hasToString("https://n93.network-auth.com/splash/grant");
        assertThat(form().fields())
                .containsEntry("continue_url", account().landing().toString())
                .containsEntry("duration", "5400")
                .doesNotContainValue(PASSWORD);
    }

    @Test
    void leavesTheDurationOutWhereItIsNotKnown() {
        var controllers = controllers(Map.of("meraki.send-duration", "false"));
        var way = controllers.read(redirect(), Set.of()).controller().orElseThrow();
        var form = ((Grant.Browser) controllers.grant(way, account()).orElseThrow()).form();
        assertThat(form.fields()).containsOnlyKeys("continue_url");
    }

    @Test
    void aPathThatVariesIsTakenWhereItMay() {
        var controllers = controllers(Map.of("login-path", "/*/hi/*/grant"));
        var query = "base_grant_url=https://n93.network-auth.com/Visitors/hi/aBc9-x/grant&client_mac=02:00:5e:10:00:01";
        var way = controllers.read(query, Set.of()).controller().orElseThrow();
        var form = ((Grant.Browser) controllers.grant(way, account()).orElseThrow()).form();
        assertThat(form.action()).hasToString("https://n93.network-auth.com/Visitors/hi/aBc9-x/grant");
        assertThat(controllers.read(query.replace("aBc9-x", ".."), Set.of()).suspicious())
                .isTrue();
        assertThat(controllers.read(query.replace("aBc9-x", "a/b"), Set.of()).suspicious())
                .isTrue();
    }

    @Test
    void nobodyTellsWhetherItWorked() {
        assertThat(kind().proof("lobby")).isEqualTo(Proof.NONE);
        assertThat(kind().proof("lobby").needsOurCheck()).isTrue();
    }
}
