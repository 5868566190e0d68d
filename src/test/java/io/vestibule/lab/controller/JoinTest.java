package io.vestibule.lab.controller;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.testing.Staged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@TestProfile(Staged.class)
class JoinTest {

    private static final String MAC = "02:00:5e:10:00:01";
    private static final String SWITCH = "switch_url=http://127.0.0.1:8090/lab/controller/lab/login.html";

    @Inject
    FakeRadius radius;

    @BeforeEach
    void nobodyIsThere() {
        given().delete("/lab/api/devices/" + MAC).then().statusCode(204);
        radius.reset();
    }

    private static String joinedLocation(String... query) {
        var request = given().redirects().follow(false).queryParam("mac", MAC);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/lab/join").then().statusCode(302).extract().header("Location");
    }

    private static ValidatableResponse post(Map<String, ?> wish) {
        return given().contentType(ContentType.JSON)
                .body(wish)
                .post("/lab/api/devices")
                .then();
    }

    @Test
    void redirectsAsAireosDoes() {
        assertThat(joinedLocation("kind", "aireos", "ssid", "Visitors", "portal", "visitors"))
                .isEqualTo("https://portal.example.org/g/visitors?" + SWITCH + "&ap_mac=02:00:5e:00:00:aa&client_mac="
                        + MAC + "&wlan=Visitors&redirect=neverssl.example/a?b=1&c=2");
    }

    @Test
    void redirectsAsA9800Does() {
        assertThat(joinedLocation("kind", "iosxe", "portal", "hosted"))
                .isEqualTo("https://portal.example.org/g/hosted?" + SWITCH + "&ap_mac=02:00:5e:00:00:aa&client_mac="
                        + MAC + "&wlan=Visitors&redirect=neverssl.example/a?b=1&c=2");
    }

    @Test
    void mayLeaveTheAddressOut() {
        assertThat(joinedLocation("omitMac", "true"))
                .doesNotContain("client_mac")
                .contains("&ap_mac=");
    }

    @Test
    void mayPrintTheAddressInAnotherWay() {
        assertThat(joinedLocation("macStyle", "upper-hyphen")).contains("&client_mac=02-00-5E-10-00-01&");
    }

    @Test
    void namesAnySsid() {
        assertThat(joinedLocation("ssid", "\"Café\" <b>&😀"))
                .contains("&wlan=%22Caf%C3%A9%22%20%3Cb%3E%26%F0%9F%98%80&redirect=");
    }

    @Test
    void carriesTheFirstRequestRawButNeverBreaksTheHeader() {
        assertThat(joinedLocation("redirect", "a.example/?x=1&y=2#z ü\r\nSet-Cookie: a=b"))
                .endsWith("&redirect=a.example/?x=1&y=2#z%20%C3%BC%0D%0ASet-Cookie:%20a=b");
    }

    @Test
    void aPhoneMakesItsAddressUp() {
        post(Map.of())
                .statusCode(200)
                .body("state", equalTo("captive"))
                .body("mac", startsWith("02:"))
                .body("redirectUrl", startsWith("https://portal.example.org/g/visitors?"));
    }

    @Test
    void theBrowserIsToldWhichPhoneItPlays() {
        post(Map.of("mac", MAC)).header("Set-Cookie", equalTo("lab-endpoint=" + MAC + "; Path=/lab; HttpOnly"));
    }

    @Test
    void aJoinedPhoneIsCaptiveUntilItLeaves() {
        given().get("/lab/api/devices/" + MAC).then().statusCode(404);
        post(Map.of("mac", "02-00-5E-10-00-01", "kind", "iosxe", "ssid", "Guests"))
                .body("mac", equalTo(MAC));
        given().get("/lab/api/devices/02-00-5E-10-00-01")
                .then()
                .statusCode(200)
                .body("mac", equalTo(MAC))
                .body("state", equalTo("captive"))
                .body("userName", nullValue())
                .body("controllerState", equalTo("WEBAUTH_REQD"))
                .body("ssid", equalTo("Guests"))
                .body("kind", equalTo("iosxe"));
        given().redirects()
                .follow(false)
                .get("/lab/probe/" + MAC + "/" + Probe.ANDROID.address())
                .then()
                .statusCode(302)
                .header("Location", containsString("client_mac=" + MAC));
        given().delete("/lab/api/devices/" + MAC).then().statusCode(204);
        given().get("/lab/probe/" + MAC + "/" + Probe.ANDROID.address()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "mac, 12, mac",
        "kind, meraki, kind",
        "portal, ../admin, portal",
        "controller, a b, controller",
        "macStyle, roman, macStyle",
        "ssid, 123456789012345678901234567890123, ssid"
    })
    void refusesNonsense(String name, String value, String word) {
        post(Map.of(name, value)).statusCode(400).body("error", startsWith(word));
    }
}
