package io.vestibule.pages.sponsor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.vestibule.approval.RequestState;
import io.vestibule.journey.HostedGuest;
import io.vestibule.net.Site;
import io.vestibule.testing.Chromium;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** A sponsor decides in a real browser: from the mail, and many at once on a phone. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsLookTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "requests");
    private static final Set<String> NOT_OURS = Set.of("mail", "start");

    @Inject
    SampleRequests samples;

    @Inject
    Site site;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void decidesFromTheMail() {
        var lab = new LabWindow(site.publicUrl().toString());
        new HostedGuest(lab, 820).register("sponsor@example.org", "Ines");
        var link = HostedGuest.linkFor(lab, "sponsor@example.org", "Ines");
        try (var window = chromium.window(375, 812, ColorScheme.LIGHT)) {
            var page = window.newPage();
            var mail = lab.mails("sponsor@example.org").stream()
                    .filter(one -> one.path("subject").asText().contains("Ines"))
                    .findFirst()
                    .orElseThrow();
            page.setContent(mail.path("html").asText());
            look(page, "mail", "Ines");
            page.navigate(link.toString());
            look(page, "approve", "Ines");
            page.check("#stay-3d");
            page.click("button[value=approve]");
            page.waitForSelector(".verdict.approved");
            look(page, "approved", "Ines");
            assertThat(page.textContent("main")).contains("Weekly (default), 3 days");
        }
    }

    @Test
    void approvesThirtyOnAPhone() {
        var requests = IntStream.range(0, 30)
                .mapToObj(at -> samples.waiting(
                        27000 + at,
                        at == 3 ? "Wolfeschlegelsteinhausenbergerdorff-Montgomery" : "Thea Thirtieth " + at,
                        "ben",
                        Duration.ofMinutes(200 - at)))
                .toList();
        try (var window = chromium.window(375, 812, ColorScheme.LIGHT)) {
            var page = window.newPage();
            signIn(page);
            look(page, "start", "Thea");
            page.navigate(at("/sponsor/requests/" + requests.get(0).id));
            look(page, "request-waiting", "Thea");
            page.navigate(at("/sponsor/requests?state=waiting&sponsor=ben"));
            page.setViewportSize(375, 812);
            page.check("[data-every-box]");
            assertThat(page.textContent("[data-picked]")).isEqualTo("25 selected");
            for (var button : page.querySelectorAll(".row-acts button, .verdicts button, .tickbox")) {
                assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
            }
            page.click("text=/Select all 30 that match/");
            page.waitForSelector("text=All 30 that match are selected.");
            look(page, "list", "Thea");
            page.selectOption("#stay", "3d");
            page.click(".verdict-bar button[value=approve]");
            page.waitForSelector("text=30 approved");
            assertThat(page.textContent("[data-undo-words]")).startsWith("Undo (");
            look(page, "decided", "30 approved");
            requests.forEach(
                    request -> assertThat(samples.stored(request).state).isEqualTo(RequestState.APPROVED));
            page.navigate(at("/sponsor/requests/" + requests.get(3).id));
            look(page, "request", "Montgomery");
        }
    }

    @Test
    void approvesOneOnAPhoneAndTakesItBack() {
        var request = samples.waiting(27100, "Theodora Alone", "ben", Duration.ofMinutes(1));
        try (var window = chromium.window(375, 812, ColorScheme.LIGHT)) {
            var page = window.newPage();
            signIn(page);
            page.navigate(at("/sponsor/requests?state=waiting&q=theodora"));
            var approve = page.locator("button[aria-label='Approve Theodora Alone']");
            assertThat(approve.boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(approve.boundingBox().x + approve.boundingBox().width).isLessThanOrEqualTo(375);
            approve.click();
            page.waitForSelector("text=1 approved");
            assertThat(samples.stored(request).state).isEqualTo(RequestState.APPROVED);
            page.click("[data-undo]");
            page.waitForSelector("text=1 taken back");
            assertThat(samples.stored(request).state).isEqualTo(RequestState.WAITING);
        }
    }

    private static void signIn(Page page) {
        page.navigate(at("/signin"));
        page.fill("#username", "sponsor");
        page.fill("#password", "sponsor");
        page.click("button.main");
        page.waitForURL("**/sponsor");
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    /** One page at a phone and at a desk, in both colours. */
    private static void look(Page page, String name, String words) {
        assertThat(page.textContent("body")).contains(words);
        if (NOT_OURS.contains(name)) {
            Looks.pictures(page, PICTURES, name, Looks.PHONE);
            Looks.pictures(page, PICTURES, name, Looks.DESK);
        } else {
            Looks.at(page, PICTURES, name);
        }
        page.setViewportSize(Looks.PHONE, 812);
    }
}
