package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.approval.RequestState;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** What a guest's page tells of the whole way from the form to the end. */
@QuarkusTest
@Tag("database")
class GuestStoryTest {

    @Inject
    SampleGuests guests;

    @Inject
    SampleRequests requests;

    @Inject
    SampleStories stories;

    private final String portal = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatIseDidIsTold() {
        var guest = guests.someOfEach(portal).get(0);
        var page = page("/sponsor/guests/" + guest.id);
        assertThat(words(page))
                .contains(
                        "Account asked for, anna vouches",
                        "ISE has the account " + guest.userName,
                        "admin asked to extend",
                        "ISE has done it",
                        "Failed: Sponsor does not have permission");
        assertThat(page.select(".facts").text()).contains("Acme Instruments").contains("ACTIVE, read");
    }

    @Test
    void theWholeWayIsToldInItsOrderOnTheGuestsPageAndOnTheRequests() {
        var asked = requests.waiting(29001, "Cara", "sponsor", Duration.ofMinutes(5));
        // a sponsor may grant another guest type, of which the phone has an account already
        var account = guests.store(guests.guest(portal, "Cara"));
        var journey = stories.journey(asked, account, Duration.ofMinutes(5));
        var request = stories.decided(asked, RequestState.APPROVED, "ben", Duration.ofMinutes(1));
        stories.letIn(
                journey,
                "asked",
                "The guest asked to be let on",
                "changed",
                "ISE authorizes the session again",
                "online",
                "Seen on the network as 02:00:5E:00:0A:01",
                "left",
                "ISE has ended the session");
        var told = words(page("/sponsor/guests/" + account.id));
        assertThat(told)
                .containsSubsequence(
                        "Asked sponsor@example.org for approval",
                        "Filled in the form of hosted with the device 02:00:5e:00:0a:01",
                        "Accepted the terms, version 3",
                        "Approved by ben, by the link sent to sponsor@example.org: Weekly (default), 1 day.",
                        "Sent to the controller to log in",
                        "The guest asked to be let on",
                        "ISE authorizes the session again",
                        "Seen on the network as 02:00:5E:00:0A:01",
                        "ISE has ended the session")
                .as("ISE's evidence is enough")
                .noneMatch(line -> line.startsWith("Online"));
        assertThat(words(page("/sponsor/requests/" + request.id)))
                .as("one story on both pages")
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void whoWaitsOrWasDeniedHasNoAccountAskedFor() {
        var asked = requests.waiting(29002, "Dina", "sponsor", Duration.ofMinutes(5));
        var before = page("/sponsor/guests/" + asked.guestId);
        assertThat(words(before)).containsExactly("Waits for approval by sponsor@example.org");
        stories.decided(asked, RequestState.DENIED, "sponsor@example.org", Duration.ofMinutes(1));
        var page = page("/sponsor/guests/" + asked.guestId);
        assertThat(words(page))
                .containsExactly(
                        "Asked sponsor@example.org for approval",
                        "Denied by the link sent to sponsor@example.org: <b>Not</b> known");
        assertThat(page.select(".timeline b")).isEmpty();
    }

    @Test
    void aRequestDoesNotTellWhomElseTheGuestAsked() {
        var asked = requests.waiting(29003, "Elsa", "sponsor", Duration.ofMinutes(5));
        Guest guest = requests.guest(asked);
        var other = requests.waiting(29003, "Elsa", "ben", Duration.ofMinutes(4));
        assertThat(other.guestId).isEqualTo(guest.id);
        stories.decided(other, RequestState.APPROVED, "ben", Duration.ofMinutes(1));
        assertThat(words(page("/sponsor/requests/" + asked.id))).noneMatch(line -> line.contains("ben"));
        assertThat(words(page("/sponsor/guests/" + guest.id)))
                .anyMatch(line -> line.startsWith("Approved by ben"))
                .anyMatch(line -> line.equals("Waits for approval by sponsor@example.org"));
    }

    @Test
    void whereTheControllerLetsOnItsWordIsTold() {
        var asked = requests.waiting(29004, "Fran", "sponsor", Duration.ofMinutes(5));
        var account = guests.store(guests.guest(portal, "Fran", null, GuestState.ACTIVE, Duration.ofMinutes(5)));
        stories.journey(asked, account, Duration.ofMinutes(5));
        assertThat(words(page("/sponsor/guests/" + account.id))).contains("Online, the controller says so");
    }

    private static List<String> words(Document page) {
        return page.select(".timeline .words").eachText();
    }

    private static Document page(String address) {
        var answer = Staff.browser(SignedIn.cookie("admin")).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
