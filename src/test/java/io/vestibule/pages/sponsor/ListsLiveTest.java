package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.vestibule.approval.ApprovalRequest;
import io.vestibule.guest.AccountChange;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.ChangeState;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.task.Commit;
import io.vestibule.testing.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The lists of requests and guests follow what happens, and keep still where somebody is at work. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsLiveTest {

    private static final double PATIENCE = 20_000;
    private static final String MINE = "/sponsor/requests?state=waiting&sponsor=livia";

    @Inject
    SampleRequests requests;

    @Inject
    SampleGuests guests;

    private Chromium chromium;
    private Page page;
    private int number = 28000;

    @BeforeAll
    void open() {
        chromium = new Chromium();
        page = chromium.window(1280, 900, ColorScheme.LIGHT).newPage();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void signIn() {
        page.navigate(StaffWindow.at("/sponsor"));
        if (page.url().contains("/signin")) {
            StaffWindow.signIn(page, "admin");
        }
        page.mouse().move(5, 5);
    }

    @AfterEach
    void clear() {
        Commit.of("test", () -> ApprovalRequest.delete("owner", "livia"));
    }

    private ApprovalRequest asks(String name) {
        return requests.waiting(number++, name, "livia", Duration.ofMinutes(1));
    }

    private Locator row(ApprovalRequest request) {
        return page.locator("tr[data-id='" + request.id + "']");
    }

    private static LocatorAssertions.IsVisibleOptions visibleSoon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    @Test
    void whoeverComesIsCountedInTheTab() {
        page.navigate(StaffWindow.at(MINE));
        var before = page.title();
        var ada = asks("Ada");
        assertThat(row(ada)).isVisible(visibleSoon());
        assertThat(page)
                .not()
                .hasTitle(
                        Pattern.compile(Pattern.quote(before)),
                        new PageAssertions.HasTitleOptions().setTimeout(PATIENCE));
        assertThat(page).hasTitle(Pattern.compile("\\(\\d+\\) Requests - Vestibule"));
    }

    @Test
    void nothingMovesWhileATickIsSet() {
        var ada = asks("Ada");
        page.navigate(StaffWindow.at(MINE));
        row(ada).locator(".tickbox").click();
        page.mouse().move(5, 5);
        page.evaluate("document.activeElement.blur()");
        var ben = asks("Ben");
        assertThat(page.locator("[data-news] button")).containsText("1 new request: show", soon());
        assertThat(row(ben)).isHidden();
        page.locator("[data-news] button").click();
        assertThat(row(ben)).isVisible();
        assertThat(page.locator("[data-news] button")).isHidden();
    }

    @Test
    void aStoryUnfoldsBelowItsRowAndFoldsAgain() {
        var ada = asks("Ada");
        page.navigate(StaffWindow.at(MINE));
        row(ada).locator("[data-open]").click();
        assertThat(page.locator("tr.tale")).containsText("Analytical Engines");
        assertThat(row(ada).locator("[data-open]")).hasAttribute("aria-expanded", "true");
        row(ada).locator(".guest").click();
        assertThat(page.locator("tr.tale")).isHidden();
    }

    /** The answer is the sign-in page then, which must not appear within the list. */
    @Test
    void aStoryThatCannotBeHadIsGoneToInstead() {
        var ada = asks("Ada");
        page.navigate(StaffWindow.at(MINE));
        page.route("**/story", route -> route.abort());
        row(ada).locator("[data-open]").click();
        page.waitForURL("**/sponsor/requests/" + ada.id);
        page.unroute("**/story");
    }

    @Test
    void guestsComeAndChangeByThemselves() {
        page.navigate(StaffWindow.at("/sponsor/guests?sponsor=livia"));
        assertThat(page.locator("#list")).containsText("No match for these filters.");
        var ada = guests.store(guests.vouchedFor(guests.guest("lobby", "Ada"), "livia"));
        var row = page.locator("tr[data-id='" + ada.id + "']");
        assertThat(row).isVisible(visibleSoon());
        assertThat(row).containsText("Not used yet");
        Commit.of("test", () -> Guest.<Guest>findById(ada.id).state = GuestState.SUSPENDED);
        assertThat(row).containsText("Suspended", soon());
        page.locator("[data-page]").check();
        assertThat(page.locator("[data-picked]")).hasText("1 selected");
        Commit.of("test", () -> Guest.<Guest>findById(ada.id).state = GuestState.ACTIVE);
        assertThat(row).containsText("Not used yet", soon());
        assertThat(row.locator("[data-one]")).isChecked();
        Commit.of("test", () -> Guest.deleteById(ada.id));
    }

    @Test
    void whatIsTickedStaysTickedWhileRowsChange() {
        var ada = guests.store(guests.vouchedFor(guests.guest("lobby", "Ada"), "livia"));
        page.navigate(StaffWindow.at("/sponsor/guests?sponsor=livia"));
        var row = page.locator("tr[data-id='" + ada.id + "']");
        page.locator("[data-page]").check();
        // as extensions of browsers do, which mark what they find in forms
        row.locator("[data-one]").evaluate("box => { box.blur(); box.setAttribute('style', 'caret-color: red'); }");
        Commit.of("test", () -> Guest.<Guest>findById(ada.id).state = GuestState.SUSPENDED);
        assertThat(row).containsText("Suspended", soon());
        assertThat(row.locator("[data-one]")).isChecked();
        Commit.of("test", () -> Guest.deleteById(ada.id));
    }

    @Test
    void aGuestsPageTellsHowAChangeEnds() {
        var ada = guests.store(guests.guest("lobby", "Ada"));
        var change = guests.change(ada, ChangeKind.EXTEND, ChangeState.ASKED, null);
        page.navigate(StaffWindow.at("/sponsor/guests/" + ada.id + "?batch=" + change.batch));
        assertThat(page.locator(".report")).containsText("in progress");
        Commit.of("test", () -> {
            AccountChange stored = AccountChange.findById(change.id);
            stored.state = ChangeState.REFUSED;
            stored.said = "Sponsor does not have permission";
            stored.endedAt = stored.askedAt;
        });
        assertThat(page.locator(".report")).containsText("failed", soon());
        assertThat(page.locator(".story")).containsText("Sponsor does not have permission", soon());
    }
}
