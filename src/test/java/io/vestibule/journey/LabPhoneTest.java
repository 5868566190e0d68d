package io.vestibule.journey;

import java.nio.file.Path;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.vestibule.testing.Chromium;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A person plays a phone on the lab's page. */
@QuarkusTest
@TestProfile(Impatient.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabPhoneTest {

    private static final Path PICTURES = Packaged.target().resolve("screenshots");

    private Chromium chromium;
    private LabWindow lab;
    private Page page;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
    }

    @BeforeEach
    void open() {
        lab = new LabWindow("http://127.0.0.1:" + RestAssured.port);
        lab.heal();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void anIphoneLeavesTheWifiForTheMessagesAndIsDoneInTheEnd() {
        try (var context = chromium.window(375, 900, ColorScheme.DARK)) {
            page = join(context.newPage(), "ios");
            ask("+447400400021");
            var password = readInMessages();
            assertThat(page.locator("#wifi")).containsText("left");
            page.click(".dock [data-view=home]");
            picture("lab-ios-left");
            page.click("#tap");
            assertThat(page.locator("#sheet-close")).hasText("Cancel");
            type(password);
            assertThat(page.locator("#sheet-close")).hasText("Done");
            assertThat(page.locator("#wifi")).containsText("online");
            picture("lab-ios-done");
            page.click("#sheet-close");
            assertThat(page.locator("#hint")).hasText("You are online.");
        }
        assertThat(lab.messages("+447400400021")).hasSize(1);
    }

    @Test
    void anAndroidPhoneKeepsItsWindowAndClosesItWhenOnline() {
        try (var context = chromium.window(1280, 900, ColorScheme.LIGHT)) {
            page = join(context.newPage(), "android-webview");
            assertThat(page.locator("#hint")).hasText("Sign in to Visitors.");
            page.click("#tap");
            ask("+447400400022");
            var password = readInMessages();
            page.click(".dock [data-view=sheet]");
            type(password);
            assertThat(page.locator("#browser")).isHidden();
            assertThat(page.locator("#hint")).hasText("You are online.");
            picture("lab-android-webview-online");
        }
        assertThat(lab.messages("+447400400022")).hasSize(1);
    }

    private Page join(Page opened, String profile) {
        opened.navigate(lab.origin() + "/lab");
        opened.locator("[name=profile][value=" + profile + "]").check();
        opened.click("#chooser button");
        return opened;
    }

    private void ask(String number) {
        browser().locator("#phone").fill(number);
        browser().locator("#aup").check();
        browser().locator("form[action*='/registrations'] button").click();
        assertThat(page.locator("#banner")).isVisible();
    }

    private String readInMessages() {
        page.click(".dock [data-view=messages]");
        return page.locator(".bubble").first().innerText().split(" ")[0];
    }

    private void type(String password) {
        browser().locator("#password").fill(password);
        browser().locator("form[action$='/login'] button").click();
    }

    private FrameLocator browser() {
        return page.frameLocator("#browser");
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is cut off")
                .isEqualTo(true);
    }
}
