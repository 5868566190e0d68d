package io.vestibule.lab.controller;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.lab.Fault;
import io.vestibule.lab.Faults;
import io.vestibule.lab.ise.MovableClock;
import io.vestibule.testing.Staged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(Staged.class)
class ControllerLoginTest {

    private static final String MAC = "02:00:5e:10:00:02";
    private static final String LOGIN = "/lab/controller/lab/login.html";
    private static final String LOGOUT = "/lab/controller/lab/logout.html";
    private static final String LANDING = "https://portal.example.org/g/visitors/online?r=abc";

    @Inject
    FakeRadius radius;

    @Inject
    MovableClock clock;

    @Inject
    Controllers controllers;

    @Inject
    Faults faults;

    @BeforeEach
    void aPhoneJoins() {
        given().delete("/lab/api/devices/" + MAC);
        join(MAC, "aireos");
        radius.reset();
    }

    private static void join(String mac, String kind) {
        given().contentType(ContentType.JSON)
                .body(Map.of("mac", mac, "kind", kind))
                .post("/lab/api/devices")
                .then()
                .statusCode(200);
    }

    @Test
    void aCutLinkLeavesACentralSessionAsItWas() {
        join(MAC, "cwa");
        radius.reset();
        faults.set("radius", new Fault("down", 0, 1.0));
        assertThat(controllers.reauthenticate(MAC)).isTrue();
        assertThat(radius.calls()).isEmpty();
        faults.clearAll();
        controllers.reauthenticate(MAC);
        assertThat(radius.calls()).containsExactly("authorize " + MAC);
    }

    private static ValidatableResponse post(String userName, String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", userName)
                .formParam("password", password)
                .formParam("buttonClicked", "4")
                .formParam("redirect_url", LANDING)
                .formParam("err_flag", "0")
                .post(LOGIN)
                .then();
    }

    private static String location(ValidatableResponse answer) {
        return answer.statusCode(302).extract().header("Location");
    }

    private static String state(String mac) {
        return given().get("/lab/api/devices/" + mac).path("controllerState");
    }

    @Test
    void aGoodPasswordLetsThePhoneIn() {
        assertThat(location(post("guest1", "right"))).isEqualTo(LANDING);
        given().get("/lab/api/devices/" + MAC)
                .then()
                .body("state", equalTo("online"))
                .body("userName", equalTo("guest1"));
        given().get("/lab/probe/" + MAC + "/" + Probe.ANDROID.address()).then().statusCode(204);
        assertThat(radius.calls()).containsExactly("authenticate guest1 " + MAC);
    }

    @Test
    void withoutALandingTheControllerShowsItsOwnPage() {
        given().formParam("username", "guest1")
                .formParam("password", "right")
                .formParam("buttonClicked", "4")
                .formParam("redirect_url", "javascript:alert(1)")
                .post(LOGIN)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("Login Successful"));
    }

    @Test
    void withoutTheButtonItOnlyRedirects() {
        var answer = given().redirects()
                .follow(false)
                .formParam("username", "guest1")
                .formParam("password", "right")
                .post(LOGIN)
                .then();
        assertThat(location(answer))
                .startsWith("https://portal.example.org/g/visitors?switch_url=")
                .doesNotContain("statusCode");
        assertThat(radius.calls()).isEmpty();
    }

    @Test
    void credentialsInAQueryAreNotRead() {
        var answer = given().redirects()
                .follow(false)
                .queryParam("username", "guest1")
                .queryParam("password", "right")
                .queryParam("buttonClicked", "4")
                .get(LOGIN)
                .then();
        assertThat(location(answer)).startsWith("https://portal.example.org/g/visitors?switch_url=");
        assertThat(radius.calls()).isEmpty();
    }

    @Test
    void whoIsInAlreadyIsToldSo() {
        post("guest1", "right");
        assertThat(location(post("guest1", "right"))).endsWith("&statusCode=1");
        assertThat(radius.calls()).hasSize(1);
    }

    @Test
    void anAccountInUseElsewhereIsToldApart() {
        assertThat(location(post("busy", "right"))).endsWith("&statusCode=3");
        assertThat(state(MAC)).isEqualTo("WEBAUTH_REQD");
    }

    @Test
    void theThirdFailureExcludesForAWhile() {
        for (int i = 0; i < 3; i++) {
            assertThat(location(post("guest1", "wrong"))).endsWith("&statusCode=5");
        }
        assertThat(state(MAC)).isEqualTo("EXCLUDED");
        assertThat(location(post("guest1", "right"))).endsWith("&statusCode=4");
        join(MAC, "aireos");
        assertThat(state(MAC)).isEqualTo("EXCLUDED");
        assertThat(radius.calls()).hasSize(3);

        clock.forward(Duration.ofSeconds(2));
        assertThat(state(MAC)).isEqualTo("WEBAUTH_REQD");
        assertThat(location(post("guest1", "right"))).isEqualTo(LANDING);
    }

    @Test
    void anAcceptedLoginForgetsTheFailures() {
        post("guest1", "wrong");
        post("guest1", "wrong");
        post("guest1", "right");
        logout();
        post("guest1", "wrong");
        assertThat(state(MAC)).isEqualTo("WEBAUTH_REQD");
    }

    @Test
    void a9800HasAddressesInsteadOfStatusCodes() {
        join(MAC, "iosxe");
        assertThat(location(post("guest1", "wrong")))
                .startsWith("https://portal.example.org/g/visitors?r=fail&switch_url=")
                .contains("&client_mac=" + MAC)
                .doesNotContain("statusCode");
        assertThat(location(post("guest1", "right"))).isEqualTo("https://portal.example.org/g/visitors/online");
        assertThat(location(post("guest1", "right"))).isEqualTo("https://portal.example.org/g/visitors/online");
        assertThat(radius.calls()).hasSize(2);
    }

    @Test
    void theCookieTellsWhichPhonePosts() {
        var other = "02:00:5e:10:00:03";
        join(other, "aireos");
        given().redirects()
                .follow(false)
                .cookie("lab-endpoint", MAC)
                .formParam("username", "guest1")
                .formParam("password", "right")
                .formParam("buttonClicked", "4")
                .post(LOGIN)
                .then()
                .statusCode(200);
        assertThat(state(MAC)).isEqualTo("RUN");
        assertThat(state(other)).isEqualTo("WEBAUTH_REQD");
        given().delete("/lab/api/devices/" + other);
    }

    private static void logout() {
        given().formParam("userStatus", "1")
                .formParam("err_flag", "0")
                .formParam("err_msg", "")
                .post(LOGOUT)
                .then()
                .statusCode(200)
                .body(containsString("Logged out"));
    }

    @Test
    void logoutEndsTheSession() {
        post("guest1", "right");
        given().get(LOGOUT).then().statusCode(200).body(containsString("userStatus"));
        assertThat(state(MAC)).isEqualTo("RUN");
        logout();
        given().get("/lab/api/devices/" + MAC)
                .then()
                .body("state", equalTo("captive"))
                .body("userName", nullValue());
        assertThat(radius.calls()).containsExactly("authenticate guest1 " + MAC, "stop " + MAC);
    }

    @Test
    void leavingTheSsidEndsTheSession() {
        post("guest1", "right");
        given().delete("/lab/api/devices/" + MAC).then().statusCode(204);
        assertThat(radius.calls()).contains("stop " + MAC);
    }

    @Test
    void joiningAgainIsCaptiveAgain() {
        post("guest1", "right");
        join(MAC, "aireos");
        assertThat(state(MAC)).isEqualTo("WEBAUTH_REQD");
        assertThat(radius.calls()).contains("stop " + MAC);
    }

    @Test
    void aControllerWithoutPhonesSaysSo() {
        given().get("/lab/controller/other/login.html").then().statusCode(404);
    }

    @Test
    void aSlowRadiusServerOnlyTakesItsTime() {
        fault("{\"mode\":\"slow\",\"delayMs\":20}");
        assertThat(location(post("guest1", "right"))).isEqualTo(LANDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "hang"})
    void aSilentRadiusServerIsANoThatDoesNotCount(String mode) {
        fault("{\"mode\":\"" + mode + "\"}");
        for (int i = 0; i < 4; i++) {
            assertThat(location(post("guest1", "right"))).endsWith("&statusCode=5");
        }
        assertThat(radius.calls()).isEmpty();
        assertThat(state(MAC)).isEqualTo("WEBAUTH_REQD");
    }

    private static void fault(String wish) {
        given().contentType(ContentType.JSON)
                .body(wish)
                .put("/lab/api/faults/radius")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void heal() {
        given().delete("/lab/api/faults/radius").then().statusCode(204);
    }

    @Test
    void theFaultSwitchHitsTheController() {
        given().contentType(ContentType.JSON)
                .body(Map.of("mode", "down"))
                .put("/lab/api/faults/controller")
                .then()
                .statusCode(200);
        try {
            given().get(LOGIN).then().statusCode(503);
        } finally {
            given().delete("/lab/api/faults/controller").then().statusCode(204);
        }
    }
}
