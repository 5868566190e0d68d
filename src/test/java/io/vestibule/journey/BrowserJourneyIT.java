package io.vestibule.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.testing.Chromium;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Packaged;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole journey in a real browser against the packaged application, with a picture of each page. */
@TestInstance(Lifecycle.PER_CLASS)
class BrowserJourneyIT {

    private static final Path PICTURES = Packaged.target().resolve("screenshots");

    private final Path data = Packaged.target().resolve("browser-data");
    private final int port = Packaged.freePort();
    private final int labPort = Packaged.freePort();
    private Packaged labProcess;
    private Packaged product;
    private LabWindow lab;
    private Chromium chromium;

    @BeforeAll
    void start() throws IOException {
        Packaged.empty(data);
        Files.createDirectories(PICTURES);
        labProcess = Packaged.lab(data, labPort, "http://127.0.0.1:" + port);
        lab = new LabWindow(labProcess.origin());
        product = Packaged.product(data, port, labProcess.origin(), Map.of());
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        product.close();
        labProcess.close();
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({
        "aireos,LIGHT,375,812,+447700900811",
        "iosxe,DARK,375,812,+447700900812",
        "aireos,DARK,320,568,+447700900813",
        "iosxe,LIGHT,900,572,+447700900814",
        "cwa,DARK,375,812,+447700900815",
    })
    void getsOnline(String kind, ColorScheme scheme, int width, int height, String number) {
        var pictures = kind + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        var mac = "02:00:5e:00:08:" + number.substring(11);
        try (var context = chromium.window(width, height, scheme)) {
            var page = context.newPage();
            page.navigate(lab.join(mac, kind).toString());
            picture(page, pictures + "-1-form");
            page.fill("#phone", number);
            page.check("#aup");
            page.click("main button, form button");
            page.waitForSelector("#password");
            picture(page, pictures + "-3-password");
            page.fill("#password", new Guest(lab, number, mac).readText());
            page.click("form[action$='/login'] button");
            page.waitForSelector("h1:text-is('You are online')");
            picture(page, pictures + "-4-online");
            assertNothingIsCutOff(page);
        }
        assertThat(lab.deviceState(mac)).isEqualTo("online");
        assertThat(lab.messages(number)).hasSize(1);
    }

    @Test
    void showsTheWaitWhileIseIsSlow() {
        lab.fault("ise", "slow", 3000, 1.0);
        try (var context = chromium.window(375, 812, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(lab.join("02:00:5e:00:08:20", "aireos").toString());
            page.click("form button");
            page.waitForSelector("text=There is a problem");
            picture(page, "wait-1-errors");
            page.fill("#phone", "+447700900820");
            page.check("#aup");
            page.click("form button");
            page.waitForSelector("text=Your text is on its way");
            picture(page, "wait-2-waiting");
            page.waitForSelector("#password");
        } finally {
            lab.heal();
        }
    }

    @Test
    void staffSeeTheTextArrive() {
        try (var context = chromium.window(1280, 900, ColorScheme.LIGHT)) {
            var staff = context.newPage();
            staff.navigate(product.origin() + "/sponsor/deliveries");
            picture(staff, "signin-1280-light");
            staff.fill("[name=username]", "sponsor");
            staff.fill("[name=password]", "sponsor");
            staff.click("form button");
            staff.waitForURL("**/sponsor/deliveries**");
            for (var number : List.of("831", "960", "832", "970", "966", "833")) {
                var other = new Guest(lab, "+447700900" + number, "02:00:5e:01:08:" + number.substring(1));
                other.register(other.join("aireos"));
            }
            var guest = new Guest(lab, "+447700900830", "02:00:5e:00:08:30");
            guest.register(guest.join("aireos"));
            guest.readText();
            staff.waitForSelector("text=•••• 30", new Page.WaitForSelectorOptions().setTimeout(15_000));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> rowOf(staff, "•••• 30")
                    .toLowerCase(Locale.ROOT)
                    .contains("delivered"));
            picture(staff, "monitoring-1280-light");
            assertThat(staff.content()).doesNotContain("7700900830");
        }
    }

    private static String rowOf(Page page, String masked) {
        return page.locator("tr,li,article")
                .filter(new Locator.FilterOptions().setHasText(masked))
                .first()
                .innerText();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static void assertNothingIsCutOff(Page page) {
        var wider = page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(List.of(wider)).containsExactly(false);
    }
}
