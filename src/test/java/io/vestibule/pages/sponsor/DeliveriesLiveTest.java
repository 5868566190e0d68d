package io.vestibule.pages.sponsor;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.signin.BrowserSession;
import io.vestibule.task.Commit;
import io.vestibule.testing.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The monitoring page follows what happens, and keeps still where somebody looks. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveriesLiveTest {

    private static final double PATIENCE = 20_000;

    @Inject
    SampleTexts samples;

    private Chromium chromium;
    private BrowserContext window;
    private Page page;
    private Delivery first;

    @BeforeAll
    void open() {
        chromium = new Chromium();
        window = chromium.window(1280, 900, ColorScheme.LIGHT);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void look() {
        samples.clear();
        first = store(DeliveryState.QUEUED);
        page = window.newPage();
        page.navigate(StaffWindow.at("/sponsor/deliveries"));
        if (page.url().contains("/signin")) { // the first test, or one after everybody was signed out
            StaffWindow.signIn(page, "sponsor");
            page.navigate(StaffWindow.at(DeliveryQuery.PAGE));
        }
    }

    @AfterEach
    void leave() {
        page.close();
        samples.clear();
    }

    private Delivery store(DeliveryState state) {
        var text = samples.store(samples.text("+447700900142", "GB", state, Duration.ZERO));
        samples.tell(text, "queued", Duration.ZERO, "Stored, to be sent");
        return text;
    }

    private Locator row(Delivery text) {
        return page.locator("tr[data-id='" + text.id + "']");
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.IsVisibleOptions visibleSoon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    @Test
    void aTextIsSeenOnItsWayFromQueuedToDelivered() {
        assertThat(row(first)).containsText("Queued");
        samples.move(first, DeliveryState.SENT);
        assertThat(row(first)).containsText("Sent", soon());
        samples.move(first, DeliveryState.DELIVERED);
        assertThat(row(first)).containsText("Delivered", soon());
        assertThat(page.locator(".tile.delivered .count")).containsText("1", soon());
    }

    @Test
    void aNewTextComesToTheTopByItself() {
        var second = store(DeliveryState.SENT);
        assertThat(row(second)).isVisible(visibleSoon());
        assertThat(page.locator("tr[data-id]").first().getAttribute("data-id")).isEqualTo(second.id.toString());
    }

    @Test
    void nothingMovesBelowThePointer() {
        row(first).hover();
        var second = store(DeliveryState.SENT);
        var news = page.locator("[data-news] button");
        assertThat(news).containsText("1 new: show", soon());
        assertThat(row(second)).isHidden();
        samples.move(first, DeliveryState.DELIVERED);
        assertThat(row(first)).containsText("Delivered", soon());
        news.click();
        assertThat(row(second)).isVisible();
        assertThat(news).isHidden();
    }

    @Test
    void whenThePointerLeavesTheNewTextsCome() {
        row(first).hover();
        var second = store(DeliveryState.SENT);
        assertThat(page.locator("[data-news] button")).containsText("1 new: show", soon());
        page.mouse().move(5, 5);
        assertThat(row(second)).isVisible(visibleSoon());
    }

    @Test
    void whatTheFilterShowsIsSaved() throws IOException {
        store(DeliveryState.SENT);
        page.selectOption("#state", "queued");
        page.click("button:has-text('Find')");
        var file = page.waitForDownload(() -> page.click("text=Save as CSV"));
        assertThat(file.suggestedFilename()).endsWith(".csv");
        assertThat(Files.readAllLines(file.path())).hasSize(2).last().asString().contains(first.id.toString());
    }

    @Test
    void anOpenTimelineStaysWhereItIs() {
        samples.tell(first, "queued", Duration.ZERO, "Stored, to be sent");
        row(first).locator("[data-open]").click();
        assertThat(page.locator("tr.tale")).containsText("Stored, to be sent");
        page.mouse().move(5, 5);
        page.evaluate("document.activeElement.blur()");
        var second = store(DeliveryState.SENT);
        assertThat(page.locator("[data-news] button")).containsText("1 new: show", soon());
        assertThat(row(second)).isHidden();
        samples.tell(first, "submitted", Duration.ofSeconds(1), "Handed to twilio");
        assertThat(page.locator("tr.tale")).containsText("Handed to twilio", soon());
        row(first).locator("[data-open]").click();
        assertThat(page.locator("tr.tale")).isHidden();
    }

    /** The sample belongs to no guest, so it is refused; what counts is that the answer comes into the row. */
    @Test
    void aTextIsActedOnFromItsRow() {
        row(first).locator("[data-open]").click();
        page.locator("tr.tale button:has-text('Send again')").click();
        assertThat(page.locator("tr.tale [role=alert]")).containsText("belongs to no guest of ours", soon());
        assertThat(page.locator("tr.tale .timeline")).containsText("Stored, to be sent");
        page.route("**/resend", Route::abort);
        page.locator("tr.tale button:has-text('Send again')").click();
        assertThat(page.locator("tr.tale [role=alert]")).containsText("No answer. Look at the timeline", soon());
        assertThat(page.url()).endsWith(DeliveryQuery.PAGE);
    }

    @Test
    void whoIsSignedOutIsLedToTheSignInWhenHeActs() {
        row(first).locator("[data-open]").click();
        page.locator("[data-pause]").click();
        Commit.of("test", () -> BrowserSession.deleteAll());
        page.locator("tr.tale button:has-text('Send again')").click();
        page.waitForURL("**/signin**");
    }

    /** Neither can the page listen, nor can it look. */
    private void cutOff() {
        page.route("**/deliveries/stream*", Route::abort);
        page.route("**/deliveries/live*", Route::abort);
        page.reload();
    }

    @Test
    void wherePagesCannotListenTheyLook() {
        page.route("**/deliveries/stream*", Route::abort);
        page.reload();
        samples.move(first, DeliveryState.DELIVERED);
        assertThat(row(first)).containsText("Delivered", soon());
    }

    @Test
    void whereTheyCanListenTheyDoNotLook() {
        var looks = new AtomicInteger();
        page.onRequest(request -> looks.addAndGet(request.url().contains("/deliveries/live") ? 1 : 0));
        page.waitForRequest("**/deliveries/stream*", () -> page.reload());
        samples.move(first, DeliveryState.DELIVERED);
        assertThat(row(first)).containsText("Delivered", soon());
        assertThat(looks).hasValue(0);
    }

    @Test
    void aFaultKeepsTheOldRowsAndSaysHowOldTheyAre() {
        cutOff();
        assertThat(page.locator("[data-pulse]")).containsText("Not updated, trying again. This is from", soon());
        assertThat(row(first)).isVisible();
        page.unroute("**/deliveries/live*");
        assertThat(page.locator("[data-pulse-words]"))
                .hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void aPauseHolds() {
        page.locator("[data-pause]").click();
        assertThat(page.locator("[data-pulse]")).containsText("Paused.");
        var second = store(DeliveryState.SENT);
        page.locator("[data-pause]").click();
        assertThat(row(second)).isVisible(visibleSoon());
    }

    @Test
    void whoIsSignedOutElsewhereIsToldSo() {
        Commit.of("test", () -> BrowserSession.deleteAll());
        assertThat(page.locator("[data-pulse]")).containsText("You are signed out.", soon());
        assertThat(row(first)).isVisible();
        page.locator("[data-pulse] a").click();
        page.waitForURL("**/signin?next=%2Fsponsor%2Fdeliveries");
    }

    @Test
    void agesGrowByThemselves() {
        cutOff();
        var before = row(first).locator(".age").textContent();
        assertThat(row(first).locator(".age"))
                .not()
                .hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void withoutScriptTheTimelineIsAPage() {
        samples.tell(first, "queued", Duration.ZERO, "Stored, to be sent");
        try (var plain = chromium.withoutScript()) {
            var there = plain.newPage();
            StaffWindow.signIn(there, "sponsor");
            there.navigate(StaffWindow.at(DeliveryQuery.PAGE));
            there.locator("tr[data-id] a").first().click();
            assertThat(there.locator(".timeline")).containsText("Stored, to be sent");
            there.locator("button:has-text('Sign out')").click();
            assertThat(there.locator("main")).containsText("You are signed out.");
        }
    }
}
