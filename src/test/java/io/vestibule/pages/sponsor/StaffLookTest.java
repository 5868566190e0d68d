package io.vestibule.pages.sponsor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import io.vestibule.delivery.Delivery;
import io.vestibule.guest.Guest;
import io.vestibule.testing.Chromium;
import io.vestibule.testing.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks all staff pages in a real browser: accessible, whole at every width, in both colour schemes, by keyboard alone. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffLookTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "staff");
    private static final int SMALLEST = 320;
    private static final int HEIGHT = 900;

    @Inject
    SampleTexts samples;

    @Inject
    SampleGuests guests;

    @Inject
    SampleVouchers vouchers;

    private final Map<String, Page> windows = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private Delivery lost;
    private Guest guest;

    @BeforeAll
    void open() {
        chromium = new Chromium();
        samples.clear();
        lost = DayAtTheDesk.fill(samples);
        guest = guests.someOfEach("lobby").get(0);
        vouchers.some();
    }

    @AfterAll
    void close() {
        chromium.close();
        samples.clear();
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsForEverybody() {
        return Stream.of(StaffPage.values()).map(page -> DynamicTest.dynamicTest(page.fileName(), () -> walk(page)));
    }

    private void walk(StaffPage which) {
        var page = windowOf(which.account);
        complaints.clear();
        page.setViewportSize(Looks.DESK, HEIGHT);
        page.navigate(StaffWindow.at(
                which.path.replace("{text}", lost.id.toString()).replace("{guest}", guest.id.toString())));
        if (which.deed == null) {
            theKeyboardReachesAll(page);
        } else {
            which.deed.accept(page);
        }
        page.evaluate("document.activeElement.blur()"); // the pictures show nobody at work
        Looks.at(page, PICTURES, which.fileName());
        if (which == StaffPage.DELIVERIES) {
            page.click("tr[data-id='" + lost.id + "'] [data-open]");
            page.waitForSelector("tr.tale .timeline");
            Looks.at(page, PICTURES, "deliveries-open");
        }
        Looks.isWholeAt(page, SMALLEST);
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    /** Each press of Tab gets on, shows where it is (within a field for times the browser does), and comes to the end of the page: no trap on the way. */
    private static void theKeyboardReachesAll(Page page) {
        page.evaluate("document.activeElement.blur()");
        var seen = new ArrayList<String>();
        for (var presses = 0; presses < 200; presses++) {
            page.keyboard().press("Tab");
            var at = (String)
                    page.evaluate(
                            """
                    () => { const at = document.activeElement; if (at === document.body) return '';
                      const style = getComputedStyle(at);
                      const shown = at.type === 'datetime-local' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                      return (shown ? '' : 'unseen ') + (at.matches('.foot button:last-of-type') ? 'end' : at.outerHTML.slice(0, 80)); }""");
            assertThat(at).as("the focus is seen").doesNotStartWith("unseen");
            if (at.equals("end")) {
                break;
            }
            seen.add(at);
        }
        assertThat(seen).as("stops on the way").isNotEmpty().hasSizeLessThan(200);
        if (!page.url().contains("/signin")) { // there the field to fill in has the focus from the beginning
            assertThat(seen.get(0)).contains("Skip to content");
        }
    }

    @Test
    void everyPageOfTheBarIsWalked() {
        var walked = Stream.of(StaffPage.values()).map(page -> page.path).toList();
        for (var account : List.of("admin", "auditor", "sponsor")) {
            var page = windowOf(account);
            page.navigate(StaffWindow.at("/signout"));
            assertThat(page.locator(".bar nav a").all().stream().map(link -> link.getAttribute("href")))
                    .as("pages of the bar of %s that StaffPage does not list", account)
                    .isSubsetOf(walked);
        }
    }

    @Test
    void theLookCanBeChosenWithoutScriptAndPaperIsWhite() {
        try (var plain = chromium.withoutScript()) {
            var page = plain.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(StaffWindow.at("/signin?next=/sponsor/deliveries%3Fstate%3Dfailed"));
            assertThat(colour(page)).isEqualTo("rgb(244, 246, 248)");
            page.click(".looks button:has-text('Dark')");
            assertThat(page.url()).endsWith("/signin?next=/sponsor/deliveries%3Fstate%3Dfailed");
            assertThat(page.locator(".looks [aria-pressed=true]").textContent()).isEqualTo("Dark");
            assertThat(colour(page)).isEqualTo("rgb(15, 20, 26)");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(colour(page)).isEqualTo("rgb(244, 246, 248)");
        }
    }

    private static String colour(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private Page windowOf(String account) {
        return windows.computeIfAbsent(account == null ? "" : account, name -> {
            var page = chromium.window(Looks.DESK, HEIGHT, ColorScheme.LIGHT).newPage();
            page.onConsoleMessage(message -> {
                // that a page itself is a refusal is no fault of it
                if (message.type().equals("error") && !message.location().startsWith(page.url())) {
                    complaints.add(message.text());
                }
            });
            if (!name.isEmpty()) {
                StaffWindow.signIn(page, name);
            }
            return page;
        });
    }
}
