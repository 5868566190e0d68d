package io.vestibule.pages.sponsor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import io.vestibule.delivery.Delivery;
import io.vestibule.testing.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at the staff's pages in a real browser: sizes, both colour schemes, accessibility, nothing cut off. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveriesLookTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "staff");
    private static final List<int[]> SIZES = List.of(new int[] {375, 812}, new int[] {1280, 900}, new int[] {320, 568});

    @Inject
    SampleTexts samples;

    private Chromium chromium;
    private Delivery lost;

    @BeforeAll
    void open() {
        chromium = new Chromium();
        samples.clear();
        lost = DayAtTheDesk.fill(samples);
    }

    @AfterAll
    void close() {
        chromium.close();
        samples.clear();
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsLegibleWhole() {
        return Stream.of(
                        new Look("deliveries", "/sponsor/deliveries"),
                        new Look("deliveries-filtered", "/sponsor/deliveries?state=failed&country=GB"),
                        new Look("deliveries-none", "/sponsor/deliveries?q=nothing+like+this"),
                        new Look("delivery", "/sponsor/deliveries/" + lost.id),
                        new Look("signout", "/signout"),
                        new Look("providers", "/admin"))
                .map(look -> DynamicTest.dynamicTest(look.name, () -> look(look)));
    }

    @TestFactory
    Stream<DynamicTest> signInIsLegibleWhole() {
        return SIZES.stream().flatMap(size -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .map(scheme -> DynamicTest.dynamicTest(size[0] + " " + scheme, () -> {
                    try (var window = chromium.window(size[0], size[1], scheme)) {
                        var page = window.newPage();
                        page.navigate(at("/signin"));
                        check(page, "signin", size, scheme);
                        page.fill("#username", "anna");
                        page.fill("#password", "wrong");
                        page.click("button.main");
                        check(page, "signin-wrong", size, scheme);
                    }
                })));
    }

    private record Look(String name, String path) {}

    private void look(Look look) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var window = chromium.window(SIZES.get(0)[0], SIZES.get(0)[1], scheme)) {
                var page = window.newPage();
                var complaints = new ArrayList<String>();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
                StaffWindow.signIn(page, "admin");
                for (var size : SIZES) {
                    page.setViewportSize(size[0], size[1]);
                    page.navigate(at(look.path));
                    check(page, look.name, size, scheme);
                    if (look.name.equals("deliveries")) {
                        page.click("tr[data-id='" + lost.id + "'] [data-open]");
                        page.waitForSelector("tr.tale .timeline");
                        check(page, "deliveries-open", size, scheme);
                    }
                }
                assertThat(complaints).as("complaints of the browser").isEmpty();
            }
        }
    }

    /** Accessibility is looked at where a phone and a desk differ; 320 px only squeezes the phone's layout. */
    private static void check(Page page, String name, int[] size, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(
                        name + "-" + size[0] + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scroll of %s at %d", name, size[0])
                .isEqualTo(true);
        if (size[0] > 320) {
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("accessibility of %s at %d in %s", name, size[0], scheme)
                    .isEmpty();
        }
    }

    static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
