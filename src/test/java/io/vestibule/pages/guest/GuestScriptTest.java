package io.vestibule.pages.guest;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.testing.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the script adds to pages that work without it. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestScriptTest {

    private static final String STATE = "**/g/visitors/r/sample/state";
    private static final Pattern SELF = Pattern.compile(".*/g/visitors/r/sample$");

    private Chromium chromium;
    private BrowserContext window;
    private Page page;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void openWindow() {
        window = chromium.window(375, 812, ColorScheme.LIGHT);
        page = window.newPage();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource({
        "+46 70, SE",
        "0046 70, SE",
        "+1 613, US",
        "+1, US",
        "+44 (0)7700, GB",
        "+390, IT",
        "070, GB",
        "+999, GB",
        "46, GB",
        "+, GB"
    })
    void movesTheListToTheTypedPrefix(String typed, String country) {
        show("form");
        page.locator("#phone").pressSequentially(typed);
        assertThat(page.locator("#country")).hasValue(country);
    }

    @Test
    void keepsACountryThatSharesThePrefix() {
        show("form");
        page.locator("#country").selectOption("CA");
        page.locator("#phone").pressSequentially("+1 613");
        assertThat(page.locator("#country")).hasValue("CA");
    }

    @Test
    void readsWhatIsWrongFirst() {
        show("form-wrong");
        assertThat(page.locator(".note.bad")).isFocused();
    }

    @Test
    void countsDownToTheNextText() {
        page.clock().install();
        show("password");
        assertThat(page.locator("button[data-wait]:disabled")).hasCount(2);
        var button = page.locator("button[data-wait]").first();
        assertThat(button).hasText("Send again in 18 s");
        page.clock().runFor(5_000);
        assertThat(button).hasText("Send again in 13 s");
        page.clock().runFor(14_000);
        assertThat(button).isEnabled();
        assertThat(button).hasText("Send the text again");
    }

    @Test
    void saysHowOldTheTextIs() {
        page.clock().install();
        answer("{\"registration\":\"ready\",\"delivery\":\"sent\",\"resendInSeconds\":9}");
        show("password");
        var line = page.locator("[data-age]");
        assertThat(line).containsText("Text sent 12 s ago, most arrive within 15 s");
        page.clock().runFor(5_000);
        assertThat(line).containsText("Still on its way, sent 17 s ago");
    }

    @Test
    void saysThatTheTextArrivedWithoutLoadingThePage() {
        answer("{\"registration\":\"ready\",\"delivery\":\"delivered\",\"resendInSeconds\":9}");
        show("password");
        page.locator("#password").fill("half typed");
        assertThat(page.locator("[data-delivered]")).containsText("The text has reached your phone");
        assertThat(page.locator("#password")).hasValue("half typed");
    }

    @Test
    void loadsThePageWhenTheRegistrationHasMovedOn() {
        answer("{\"registration\":\"ready\",\"delivery\":\"sent\",\"resendInSeconds\":9}");
        show("waiting");
        assertThat(page).hasURL(SELF);
    }

    @Test
    void leavesAGuestAloneWhoTypes() {
        page.clock().install();
        var looks = answer("{\"registration\":\"texting\",\"delivery\":\"failed\",\"resendInSeconds\":0}");
        show("password");
        page.locator("#password").fill("half typed");
        page.clock().runFor(20_000);
        page.waitForCondition(() -> looks.get() > 2);
        assertThat(page.locator("#password")).hasValue("half typed");
    }

    @Test
    void livesThroughAnUnreachableServer() {
        var looks = new AtomicInteger();
        page.route(STATE, route -> {
            if (looks.incrementAndGet() == 1) {
                route.abort();
            } else {
                fulfil(route, "{\"registration\":\"ready\"}");
            }
        });
        show("waiting");
        assertThat(page).hasURL(SELF, new PageAssertions.HasURLOptions().setTimeout(20_000));
    }

    @Test
    void sendsTheFormForTheControllerByItself() {
        var posted = new ArrayList<String>();
        page.route("https://guest-login.example.org/**", route -> {
            posted.add(route.request().method() + " " + route.request().postData());
            fulfil(route, "{}");
        });
        page.navigate(address("handover"));
        page.waitForURL("https://guest-login.example.org/login.html");
        assertThat(posted).containsExactly("POST username=g12345678&buttonClicked=4");
    }

    private void show(String name) {
        page.navigate(address(name));
    }

    private AtomicInteger answer(String json) {
        var looks = new AtomicInteger();
        page.route(STATE, route -> {
            looks.incrementAndGet();
            fulfil(route, json);
        });
        return looks;
    }

    private static void fulfil(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    private static String address(String name) {
        return "http://localhost:" + RestAssured.port + "/gallery/" + name;
    }
}
