package io.vestibule.controller.cisco;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.controller.Account;
import io.vestibule.controller.Controllers;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginForm;
import io.vestibule.controller.LoginStatus;
import io.vestibule.controller.Redirect;
import io.vestibule.net.MacAddress;
import io.vestibule.net.Site;
import io.vestibule.net.Ssid;
import io.vestibule.secret.Secret;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CiscoControllersTest {

    @Inject
    Controllers controllers;

    @Inject
    Site site;

    private String login() {
        return "http://127.0.0.1:" + site.publicUrl().getPort() + "/lab/controller/lab/login.html";
    }

    private Redirect read(String query) {
        return controllers.read(query, Set.of("Visitors"));
    }

    private Optional<LoginForm> form(String way, String password) {
        var account = new Account(
                "g2345678", Secret.of(password), Duration.ofHours(1), URI.create("https://portal.example/g/a/online"));
        return controllers.grant(way, account).map(grant -> ((Grant.Browser) grant).form());
    }

    @Test
    void readsTheRedirectOfAireOs() {
        var redirect = read(
                "switch_url=" + login()
                        + "&ap_mac=02:00:5e:00:00:aa&client_mac=02:00:5e:10:00:01&wlan=Visitors&redirect=neverssl.example/a?b=1&c=2");
        assertThat(redirect.controller()).contains("lab");
        assertThat(redirect.endpoint()).contains(new MacAddress("02:00:5e:10:00:01"));
        assertThat(redirect.accessPoint()).contains(new MacAddress("02:00:5e:00:00:aa"));
        assertThat(redirect.ssid()).contains(new Ssid("Visitors"));
        assertThat(redirect.status()).isEqualTo(LoginStatus.NONE);
        assertThat(redirect.suspicious()).isFalse();
    }

    @Test
    void readsTheTagsOfCatalyst9800AndTheFailureMark() {
        var redirect = read("r=fail&switch_url=" + login() + "&client_mac=0200.5e10.0001&wlan_ssid=Visitors");
        assertThat(redirect.endpoint()).contains(new MacAddress("02:00:5e:10:00:01"));
        assertThat(redirect.ssid()).contains(new Ssid("Visitors"));
        assertThat(redirect.status()).isEqualTo(LoginStatus.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/lab/controller/lab/login.html",
                "http://127.0.0.1.evil.example/lab/controller/lab/login.html",
                "http://127.0.0.1@evil.example/lab/controller/lab/login.html",
                "http://127.0.0.1/lab/controller/lab/login.html",
                "//127.0.0.1/lab/controller/lab/login.html",
                "javascript:alert(1)",
                "http://[::1",
                "",
                "x"
            })
    void trustsNoForeignLoginAddress(String foreign) {
        var redirect = read("switch_url=" + foreign + "&client_mac=02:00:5e:10:00:01");
        assertThat(redirect.controller()).isEmpty();
        assertThat(redirect.suspicious()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?x=1", "#x", "/", "/../login.html", ";x", "%00"})
    void trustsTheConfiguredPathOnly(String appended) {
        assertThat(read("switch_url=" + login() + appended).suspicious()).isTrue();
    }

    @Test
    void trustsAControllerForItsOwnNetworksOnly() {
        var query = "switch_url=" + login() + "&client_mac=02:00:5e:10:00:01&wlan=Elsewhere";
        assertThat(controllers.read(query, Set.of("Visitors", "Elsewhere")).controller())
                .contains("lab");
        assertThat(controllers.read(query, Set.of()).controller()).contains("lab");
        var foreign = controllers.read(query, Set.of("Elsewhere"));
        assertThat(foreign.controller()).isEmpty();
        assertThat(foreign.suspicious()).isTrue();
    }

    @Test
    void servesAnArrivalWithoutAnything() {
        var redirect = read("utm=1");
        assertThat(redirect.controller()).isEmpty();
        assertThat(redirect.suspicious()).isFalse();
    }

    @Test
    void postsWhatTheControllerWants() {
        var form = form("lab", "pass word").orElseThrow();
        assertThat(form.action()).isEqualTo(URI.create(login()));
        assertThat(form.fields())
                .containsEntry("username", "g2345678")
                .containsEntry("password", "pass word")
                .containsEntry("buttonClicked", "4")
                .containsEntry("redirect_url", "https://portal.example/g/a/online")
                .containsEntry("err_flag", "0")
                .containsEntry("err_msg", "")
                .containsEntry("info_flag", "0")
                .containsEntry("info_msg", "");
        assertThat(form.toString()).doesNotContain("pass word");
    }

    @Test
    void knowsNoForgottenController() {
        assertThat(form("gone", "p")).isEmpty();
        assertThat(form("lab.7", "p")).isEmpty();
        assertThat(form("lab.x", "p")).isEmpty();
        assertThat(form("", "p")).isEmpty();
    }
}
