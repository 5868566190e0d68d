package io.vestibule.journey;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.vestibule.lab.phone.Habit;
import io.vestibule.lab.phone.PhoneProfile;
import io.vestibule.net.Site;
import io.vestibule.testing.Chromium;
import io.vestibule.testing.GuestPhone;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Every phone in every network over plain HTTP, in a real browser: one text, although the window was closed in between. */
@QuarkusTest
@TestProfile(Impatient.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneJourneyTest {

    private static final Path PICTURES = Packaged.target().resolve("screenshots");

    @Inject
    Site site;

    private Chromium chromium;
    private LabWindow lab;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void open() {
        // the lab on another origin than the product
        lab = new LabWindow("http://127.0.0.1:" + RestAssured.port);
        lab.heal();
    }

    static Stream<Arguments> phonesAndNetworks() {
        var networks = List.of("aireos", "iosxe", "cwa");
        return Arrays.stream(PhoneProfile.values()).flatMap(profile -> networks.stream()
                .map(network -> Arguments.of(
                        profile, network, profile.ordinal() * networks.size() + networks.indexOf(network))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("phonesAndNetworks")
    @DisplayName("conformance 4, 8, 9, 10: the window closes, the SSID is left, and one text is enough")
    void getsOnlineWithOneText(PhoneProfile profile, String network, int which) {
        assertThat(site.publicUrl()).hasScheme("http");
        var number = "+4474004000%02d".formatted(which);
        var mac = "02:00:5e:04:00:%02d".formatted(which);
        try (var phone = new GuestPhone(lab, chromium, profile, mac)) {
            register(phone.join(network), number);
            var password = new Guest(lab, number, mac).readText();
            assertThat(phone.goesAway().path("wifi").asText()).isEqualTo("none");

            var page = phone.joinAgain();
            assertThat(page.locator("#password").count())
                    .as("asks for the password at once")
                    .isEqualTo(1);
            assertThat(page.locator("main").innerText())
                    .contains(number.substring(number.length() - 2))
                    .doesNotContain(number.substring(3, number.length() - 2));
            type(page, profile, password);
            phone.waitUntilSatisfied();
            if (profile == PhoneProfile.PLAIN) {
                page.waitForSelector("h1:text-is('You are online')"); // nothing else tells its guest
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("phone-" + profile.word() + "-" + network + ".png")));
            assertShowsItIsOnline(profile, phone.shows());
        }
        assertReachesTheInternet(profile, mac);
        assertThat(lab.messages(number)).hasSize(1);
    }

    private static void register(Page page, String number) {
        page.fill("#phone", number);
        page.check("#aup");
        page.click("form[action*='/registrations'] button");
    }

    private static void type(Page page, PhoneProfile profile, String password) {
        page.fill("#password", password);
        page.click("form[action$='/login'] button");
        var handOver = page.locator("form[data-send] button");
        if (!profile.has(Habit.RUNS_SCRIPT) && handOver.count() > 0) {
            handOver.click();
        }
    }

    private static void assertShowsItIsOnline(PhoneProfile profile, JsonNode phone) {
        assertThat(phone.path("open").asBoolean()).isEqualTo(!profile.has(Habit.CLOSES_WHEN_ONLINE));
        assertThat(phone.path("button").asText())
                .isEqualTo(
                        profile == PhoneProfile.IOS ? "Done" : profile.words().button());
        assertThat(phone.path("steps").findValuesAsText("words"))
                .filteredOn(step -> step.startsWith("Its helper"))
                .as("each time before the window opens")
                .hasSize(profile.agents().helper() ? 2 : 0)
                .allMatch("Its helper loaded the portal, status 200"::equals);
    }

    private void assertReachesTheInternet(PhoneProfile profile, String mac) {
        assertThat(lab.deviceState(mac)).isEqualTo("online");
        var probe = profile.probe();
        given().redirects()
                .follow(false)
                .header("User-Agent", profile.agents().probe())
                .get("/lab/probe/" + mac + "/" + probe.address())
                .then()
                .statusCode(probe.body() == null ? 204 : 200)
                .body(equalTo(probe.body() == null ? "" : probe.body()));
    }
}
