package io.vestibule.pages.guest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import io.vestibule.testing.Accessibility;
import io.vestibule.testing.Chromium;
import io.vestibule.theme.Themes;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at every page in a real browser: sizes, both colour schemes, accessibility, nothing refused by the policy. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestLookTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "gallery");

    @Inject
    GuestSamples samples;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    /** A way to look at a page; the first of a language opens it, the others only change the window. */
    private record Glance(int width, int height, ColorScheme scheme, String language, boolean axe) {
        String name() {
            return width + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Glance> GLANCES = List.of(
            new Glance(375, 812, ColorScheme.LIGHT, "en", true),
            new Glance(375, 812, ColorScheme.DARK, "en", true),
            new Glance(900, 572, ColorScheme.LIGHT, "en", false),
            new Glance(1280, 900, ColorScheme.LIGHT, "en", false),
            new Glance(320, 568, ColorScheme.LIGHT, "de", false));

    @TestFactory
    @DisplayName("conformance 17: every page is usable at 320 px and at 900 x 572")
    Stream<DynamicTest> everyPageIsFitToBeSeen() {
        return samples.pages(Themes.BUILT_IN, Locale.ENGLISH).keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> look(name)));
    }

    private void look(String name) {
        var first = GLANCES.get(0);
        try (var window = chromium.window(first.width(), first.height(), first.scheme())) {
            var page = window.newPage();
            if (name.equals("handover")) {
                page.route("**/guest.js", Route::abort); // with its script this page leaves at once
            }
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            var shown = "";
            for (var glance : GLANCES) {
                page.setViewportSize(glance.width(), glance.height());
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(glance.scheme()));
                if (!shown.equals(glance.language())) {
                    shown = glance.language();
                    page.navigate("http://localhost:" + RestAssured.port + "/gallery/" + name + "?lang=" + shown);
                }
                check(page, name, glance);
            }
            assertThat(complaints).isEmpty();
        }
    }

    private static void check(Page page, String name, Glance glance) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + glance.name() + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scroll of %s at %s", name, glance)
                .isEqualTo(true);
        assertThat(page.evaluate("document.querySelector('title').textContent").toString())
                .as("title of %s", name)
                .doesNotContain("\n");
        if (glance.axe()) {
            var violations = glance.scheme() == ColorScheme.DARK
                    ? Accessibility.violationsOfColour(page)
                    : Accessibility.violations(page);
            assertThat(violations).as("accessibility of %s at %s", name, glance).isEmpty();
        }
    }
}
