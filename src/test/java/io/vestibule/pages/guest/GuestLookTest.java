package io.vestibule.pages.guest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at every page in a real browser: sizes, both colour schemes, accessibility, nothing refused by the policy. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestLookTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "gallery");

    @Inject
    GuestSamples samples;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-component-update",
                                "--disable-background-networking",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsLegibleWhole() {
        return samples.pages("builtin", Locale.ENGLISH).keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> look(name)));
    }

    private void look(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var size :
                    List.of(new int[] {375, 812}, new int[] {1280, 900}, new int[] {320, 568}, new int[] {900, 572})) {
                var options = new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        // with script this page leaves at once
                        .setJavaScriptEnabled(!name.equals("handover"))
                        .setViewportSize(size[0], size[1]);
                try (var context = browser.newContext(options)) {
                    var page = context.newPage();
                    var complaints = new ArrayList<String>();
                    page.onConsoleMessage(message -> {
                        if (message.type().equals("error") && !message.text().contains("404")) {
                            complaints.add(message.text());
                        }
                    });
                    page.navigate("http://localhost:" + port() + "/gallery/" + name);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve(
                                    name + "-" + size[0] + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as("no sideways scroll at %d", size[0])
                            .isEqualTo(true);
                    if (size[0] == 375) {
                        assertThat(new AxeBuilder(page).analyze().getViolations())
                                .as("accessibility in %s", scheme)
                                .isEmpty();
                    }
                }
            }
        }
    }

    private static int port() {
        return io.restassured.RestAssured.port;
    }
}
