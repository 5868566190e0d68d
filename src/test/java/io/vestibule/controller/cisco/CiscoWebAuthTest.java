package io.vestibule.controller.cisco;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginStatus;
import io.vestibule.testing.LogLines;

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
    @DisplayName("conformance 7: the tags of a 9800 are read too")
    void readsTheTagsOfA9800() {
        var redirect = read(fixture("cisco-9800.txt"));
        assertThat(redirect.controller()).contains("lobby");
        assertThat(redirect.endpoint()).isEqualTo(read(redirect()).endpoint());
        assertThat(redirect.ssid()).isEqualTo(read(redirect()).ssid());
        assertThat(read("r=fail&" + fixture("cisco-9800.txt")).status()).isEqualTo(LoginStatus.REFUSED);
    }

    @Test
    @DisplayName("conformance 2: each site has its controller, and none stands in for another")
    void eachSiteHasItsController() {
        var both = controllers(Map.of(
                "vestibule.controllers.annex.kind", "catalyst9800",
                "vestibule.controllers.annex.login-origins", "https://annex-login.example.org,https://192.0.2.2",
                "vestibule.controllers.annex.ssids", "Annex"));
        var lobby = redirect();
        var annex = lobby.replace("guest-login", "annex-login");
        var second = lobby.replace("guest-login.example.org", "192.0.2.2");
        assertThat(both.read(lobby, Set.of("Visitors")).controller()).contains("lobby");
        assertThat(both.read(annex, Set.of("Annex")).controller()).contains("annex");
        assertThat(both.read(second, Set.of("Annex")).controller()).contains("annex.1");
        assertThat(both.read(lobby, Set.of("Annex")).suspicious()).isTrue();
        assertThat(both.read(annex, Set.of("Visitors")).suspicious()).isTrue();
        assertThat(both.read(annex, Set.of("Visitors", "Annex")).controller()).contains("annex");
        assertThat(((Grant.Browser) both.grant("annex.1", account()).orElseThrow())
                        .form()
                        .action())
                .hasToString("https://192.0.2.2/login.html");
    }

    @Test
    @DisplayName("conformance 6: a status that nobody knows is noted, harmlessly")
    void anUnknownStatusIsNoted() {
        try (var log = LogLines.of(CiscoWebAuth.class)) {
            assertThat(read(redirect() + "&statusCode=5").status()).isEqualTo(LoginStatus.REFUSED);
            assertThat(log.lines()).isEmpty();
            assertThat(read(redirect() + "&statusCode=6%0Ax").status()).isEqualTo(LoginStatus.REFUSED);
            assertThat(log.lines()).singleElement().asString().contains("6?x").doesNotContain("\n");
        }
    }

    @Test
    @DisplayName("conformance 28: a login page on plain HTTP is warned of")
    void plainHttpIsWarnedOf() {
        assertThat(controllers().warnings()).isEmpty();
        assertThat(controllers(Map.of("login-origins", "http://192.0.2.1")).warnings())
                .singleElement()
                .asString()
                .contains("travel in the open to lobby");
    }

    @Test
    @DisplayName("conformance 3: the form is a real post with all its fields")
    void theFormIsARealPost() {
        assertThat(form().method()).isEqualTo("post");
        assertThat(form().fields())
                .containsEntry("username", "g2345678")
                .containsEntry("password", PASSWORD)
                .containsEntry("buttonClicked", "4")
                .containsKey("redirect_url")
                .containsEntry("err_flag", "0");
    }
}
