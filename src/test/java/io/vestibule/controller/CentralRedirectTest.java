package io.vestibule.controller;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.net.MacAddress;

import static org.assertj.core.api.Assertions.assertThat;

class CentralRedirectTest {

    private static final String FILLED = "v=1&sessionId=0A0000010000002A1F2E3D4C&client_mac=02-00-5E-10-00-01";

    @ParameterizedTest
    @DisplayName("conformance 19: what the controller glues to the end is understood")
    @ValueSource(
            strings = {
                "",
                "&redirect=http://captive.apple.com/hotspot-detect.html",
                "&redirect=neverssl.example/a?b=1&sessionId2=x&c=2",
                "&redirect_url=http%3A%2F%2Fneverssl.example%2F",
                "&redirect_url=neverssl.example/?sessionId=evil&client_mac=02-00-00-00-00-99",
                "&lang=de",
            })
    void readsWhatIseFilled(String glued) {
        var redirect = CentralRedirect.read(FILLED + glued);
        assertThat(redirect.session()).contains("0A0000010000002A1F2E3D4C");
        assertThat(redirect.endpoint()).contains(new MacAddress("02:00:5e:10:00:01"));
        assertThat(redirect.unfilled()).isFalse();
    }

    @Test
    void longIdsWithOtherSignsAreTaken() {
        assertThat(CentralRedirect.read("sessionId=ac1f+Zz/09=:psn1.x_y-1&v=1").session())
                .contains("ac1f+Zz/09=:psn1.x_y-1");
        assertThat(CentralRedirect.read("sessionId=" + "a".repeat(128)).session())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sessionId=&client_mac=",
                "sessionId=<script>&client_mac=nonsense",
                "sessionId=a%0Ab",
                "sessionId=a%00b",
                "sessionId=..%2F..%2F%20x",
                "redirect=x&y=z",
                "&&&=&"
            })
    void nonsenseIsNothing(String query) {
        var redirect = CentralRedirect.read(query);
        assertThat(redirect.session()).isEmpty();
        assertThat(redirect.endpoint()).isEmpty();
    }

    @Test
    void tooLongIsNothing() {
        assertThat(CentralRedirect.read("sessionId=" + "a".repeat(129)).session())
                .isEmpty();
        assertThat(CentralRedirect.read(null).session()).isEmpty();
    }

    @Test
    void noticesThatIseReplacedNothing() {
        var redirect = CentralRedirect.read("v=1&sessionId=SessionIdValue&client_mac=ClientMacValue");
        assertThat(redirect.unfilled()).isTrue();
        assertThat(redirect.session()).isEmpty();
    }
}
