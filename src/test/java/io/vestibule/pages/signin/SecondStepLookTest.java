package io.vestibule.pages.signin;

import java.nio.file.Path;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.signin.BackupCode;
import io.vestibule.signin.SecondFactor;
import io.vestibule.signin.SignInStep;
import io.vestibule.task.Commit;
import io.vestibule.testing.Chromium;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** One sponsor sets up texts in a real browser, signs out, and comes in again by a code and by a backup code. */
@QuarkusTest
class SecondStepLookTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "staff");
    private static final String NUMBER = "+447700900468";

    @Inject
    Site site;

    @Test
    void aSponsorGoesAllTheWay() {
        try (var chromium = new Chromium()) {
            var page = chromium.window(1280, 900, ColorScheme.LIGHT).newPage();
            password(page);
            page.waitForURL("**/sponsor**");
            page.navigate(at("/signin/second-step"));
            page.click("button:has-text('Set it up')");
            Looks.at(page, PICTURES, "enrol");
            page.fill("#phone", "07700 900468");
            page.click("button:has-text('Text me a code')");
            assertThat(page.textContent(".wrong")).contains("with + and the country");
            page.fill("#phone", NUMBER);
            page.click("button:has-text('Text me a code')");
            Looks.at(page, PICTURES, "enrol-texted");
            page.fill("#texted", texted(1));
            page.click("button:has-text('Use this phone')");
            var codes = page.locator(".backup code").allTextContents();
            assertThat(codes).hasSize(10);
            Looks.at(page, PICTURES, "backup-codes");
            page.click("a:has-text('I have them')");
            Looks.at(page, PICTURES, "second-step-on");
            page.click("button:has-text('Sign out')");

            Commit.of("test", () -> SignInStep.update("sentAt = null")); // as if half a minute had passed
            password(page);
            Looks.at(page, PICTURES, "code");
            page.fill("#code", "000000");
            page.click("button.main");
            assertThat(page.textContent(".note.bad")).contains("4 tries left");
            page.navigate(at("/sponsor/deliveries"));
            assertThat(page.url()).as("half a sign-in opens nothing").contains("/signin");
            page.fill("#code", texted(2));
            page.click("button.main");
            page.waitForURL("**/sponsor/deliveries");
            page.click("button:has-text('Sign out')");
            password(page);
            page.fill("#code", codes.get(0));
            page.click("button.main");
            page.waitForURL("**/sponsor");
        } finally {
            Commit.of("test", () -> {
                SignInStep.deleteAll();
                SecondFactor.deleteAll();
                BackupCode.deleteAll();
            });
        }
    }

    private static void password(Page page) {
        page.navigate(at("/signin"));
        page.fill("#username", "sponsor");
        page.fill("#password", "sponsor");
        page.click("button.main");
    }

    private String texted(int count) {
        var window = new LabWindow(site.publicUrl().toString());
        Awaitility.await().until(() -> window.messages(NUMBER).size() >= count);
        return window.messages(NUMBER).get(0).path("text").asText().split(" ")[0];
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
