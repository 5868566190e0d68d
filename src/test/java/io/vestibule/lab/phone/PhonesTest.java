package io.vestibule.lab.phone;

import java.time.Duration;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.vestibule.lab.controller.Probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What each system does by itself. The network is one that lets every phone on that opens its address. */
@QuarkusTest
class PhonesTest {

    private static final String MAC = "02:00:5e:04:01:01";
    private static final String PHONE = "/lab/api/phones/" + MAC;

    private static Response post(String path, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    private static JsonPath take(PhoneProfile profile) {
        return post("/lab/api/phones", Map.of("mac", MAC, "profile", profile.word(), "network", "merakiclick"))
                .jsonPath();
    }

    private static JsonPath happens(String event) {
        return post(PHONE + "/events", Map.of("event", event)).jsonPath();
    }

    private static JsonPath shows() {
        return given().get(PHONE).jsonPath();
    }

    /** The network lets the phone on, and the phone's system knows nothing of that. */
    private static void letOn() {
        given().redirects()
                .follow(false)
                .cookie("lab-endpoint", MAC)
                .get("/lab/controller/merakiclick/grant")
                .then()
                .statusCode(302);
    }

    @Test
    void iosLooksAfterWholePageLoadsOnly() {
        assertThat(take(PhoneProfile.IOS).getBoolean("open")).isTrue();
        assertThat(happens("load").getString("button")).isEqualTo("Cancel");
        letOn();
        assertThat(shows().getString("wifi")).isEqualTo("online");
        assertThat(shows().getString("button")).isEqualTo("Cancel");
        assertThat(happens("load").getString("button")).isEqualTo("Done");
        assertThat(happens("press").getString("wifi")).isEqualTo("online");
        assertThat(shows().getBoolean("open")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"press", "switch"})
    void iosLeavesTheWifiWhileItIsNotSatisfied(String event) {
        take(PhoneProfile.IOS);
        letOn();
        var left = happens(event);
        assertThat(left.getString("wifi")).isEqualTo("none");
        assertThat(left.getBoolean("open")).isFalse();
        var back = happens("join");
        assertThat(back.getString("wifi")).isEqualTo("captive");
        assertThat(back.getBoolean("open")).isTrue();
    }

    @Test
    void iosSendsItsHelperFirst() {
        assertThat(take(PhoneProfile.IOS).getList("steps.words", String.class))
                .startsWith(
                        "Opened the login window",
                        "Its helper loaded the portal, status 200",
                        "Asked captive.apple.com/hotspot-detect.html: redirected",
                        "Joined Visitors");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANDROID_WEBVIEW", "ANDROID_CUSTOMTAB"})
    void androidAsksByANoticeAndClosesWhenOnline(PhoneProfile profile) {
        var taken = take(profile);
        assertThat(taken.getBoolean("open")).isFalse();
        assertThat(taken.getString("notice")).isEqualTo("Sign in to Visitors.");
        assertThat(happens("open").getBoolean("open")).isTrue();
        assertThat(happens("switch").getBoolean("open")).isTrue();
        letOn();
        happens("load");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !shows().getBoolean("open"));
        assertThat(shows().getBoolean("satisfied")).isTrue();
    }

    @Test
    void windowsNoticesByItselfAndKeepsItsTab() {
        assertThat(take(PhoneProfile.WINDOWS).getBoolean("open")).isTrue();
        assertThat(happens("load").getBoolean("satisfied")).isFalse();
        letOn();
        assertThat(shows().getBoolean("satisfied")).isTrue();
        assertThat(shows().getBoolean("open")).isTrue();
        assertThat(happens("press").getString("wifi")).isEqualTo("online");
    }

    @Test
    void nothingOpensByItselfOnAPlainOne() {
        assertThat(take(PhoneProfile.PLAIN).getBoolean("open")).isFalse();
        assertThat(happens("open").getBoolean("open")).isTrue();
        assertThat(happens("press").getString("wifi")).isEqualTo("captive");
    }

    @Test
    void opensNothingWhenOnline() {
        take(PhoneProfile.PLAIN);
        letOn();
        assertThat(happens("open").getBoolean("open")).isFalse();
        assertThat(shows().getString("notice")).isEqualTo("You are online.");
    }

    @ParameterizedTest
    @EnumSource
    void theInternetAnswersOnlyThoseWhoAreOnline(Probe probe) {
        take(PhoneProfile.WINDOWS);
        var path = "/lab/probe/" + MAC + "/" + probe.address();
        assertThat(given().redirects().follow(false).get(path).header("Location"))
                .contains("/g/visitors?");
        letOn();
        var answer = given().redirects().follow(false).get(path);
        assertThat(answer.statusCode()).isEqualTo(probe.body() == null ? 204 : 200);
        assertThat(answer.asString()).isEqualTo(probe.body() == null ? "" : probe.body());
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(post("/lab/api/phones", Map.of("profile", "fridge")).statusCode())
                .isEqualTo(400);
        assertThat(post("/lab/api/phones", Map.of("profile", "ios", "network", "tin"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(given().get("/lab/api/phones/02:00:5e:04:01:ff").statusCode())
                .isEqualTo(404);
        take(PhoneProfile.IOS);
        assertThat(post(PHONE + "/events", Map.of("event", "sing")).statusCode())
                .isEqualTo(400);
    }
}
