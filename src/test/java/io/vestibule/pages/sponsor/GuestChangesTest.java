package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.audit.Actor;
import io.vestibule.guest.AccountChange;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.ChangeState;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestLists;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Seen;
import io.vestibule.sponsor.Powers;
import io.vestibule.sponsor.Sight;
import io.vestibule.task.Commit;

import static io.vestibule.pages.sponsor.GuestsTest.PAGE;
import static io.vestibule.pages.sponsor.GuestsTest.as;
import static io.vestibule.pages.sponsor.GuestsTest.names;
import static io.vestibule.pages.sponsor.GuestsTest.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** What is asked for with guests on their pages: who may, what is asked about first, and what is told of it. */
@QuarkusTest
@Tag("database")
class GuestChangesTest {

    @Inject
    SampleGuests samples;

    @Inject
    GuestActions actions;

    @Inject
    GuestLists lists;

    /** A portal that no other test has guests at. */
    private final String portal = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aSuspensionCanBeTakenBackForAMoment() {
        var guest = samples.store(samples.guest(portal, "Ada"));
        var answer = ask("admin", guest, "suspend");
        answer.then().statusCode(303).header("Location", containsString("batch="));
        assertThat(now(guest, ChangeKind.SUSPEND).state).isEqualTo(ChangeState.ASKED);
        var page = page("admin", answer.header("Location"));
        assertThat(page.select(".report").text())
                .startsWith("Suspend: in progress")
                .contains("Undo");
        assertThat(names(page)).containsExactly("Ada");
        as("sponsor").post(page.select("#undo").attr("action")).then().statusCode(303);
        assertThat(now(guest, ChangeKind.SUSPEND).state).as("not by others").isEqualTo(ChangeState.ASKED);
        as("admin").post(page.select("#undo").attr("action")).then().statusCode(303);
        assertThat(now(guest, ChangeKind.SUSPEND).state).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(Audited.actions("guest:" + guest.id)).containsExactly("GUEST_SUSPEND_ASKED", "CHANGE_WITHDRAWN");
    }

    @Test
    void aButtonPressedTwiceIsOneWish() {
        var guest = samples.store(samples.guest(portal, "Ada"));
        var first = ask("admin", guest, "suspend").header("Location");
        assertThat(ask("admin", guest, "suspend").header("Location")).isEqualTo(first);
        assertThat(changes(guest)).hasSize(1);
        var other = ask("sponsor", guest, "suspend").header("Location");
        assertThat(page("sponsor", other).select(".report").text())
                .as("somebody else is told")
                .contains("Suspend: failed", "Another change is under way");
    }

    @Test
    void deletingAsksFirst() {
        var guest = samples.store(samples.guest(portal, "Ada"));
        var confirm = ask("admin", guest, "delete");
        confirm.then().statusCode(200);
        assertThat(changes(guest)).isEmpty();
        var form = Jsoup.parse(confirm.asString()).selectFirst("main form");
        assertThat(form.text()).isEqualTo("Delete 1 guest");
        var request = as("admin");
        form.select("input").forEach(input -> request.formParam(input.attr("name"), input.val()));
        request.post(form.attr("action")).then().statusCode(303);
        assertThat(changes(guest)).extracting(change -> change.kind).containsExactly(ChangeKind.DELETE);
    }

    @Test
    void allThatMatchAskFirstAboveFifty() {
        IntStream.range(0, 51)
                .forEach(number -> samples.store(samples.guest(
                        portal, "G" + number, "+447700900142", GuestState.SUSPENDED, Duration.ofMinutes(number))));
        var some = as("admin")
                .formParam("do", "suspend")
                .formParam("all", "on")
                .formParam("portal", portal)
                .post(PAGE + "/changes");
        assertThat(Jsoup.parse(some.asString()).select("h1").text()).isEqualTo("Suspend 51 guests?");
        var done = as("admin")
                .formParam("do", "suspend")
                .formParam("all", "on")
                .formParam("portal", portal)
                .formParam("confirmed", "yes")
                .post(PAGE + "/changes");
        done.then().statusCode(303);
        var report = page("admin", done.header("Location")).selectFirst(".report");
        assertThat(report.text()).startsWith("Suspend: 51 failed");
        assertThat(report.select("li").first().text()).endsWith(": It is suspended already");
    }

    @Test
    void anExtensionIsCappedAndSaysSo() {
        var guest = samples.store(samples.guest(portal, "Ada"));
        as("admin")
                .formParam("do", "extend")
                .formParam("id", guest.id)
                .formParam("for", "date")
                .formParam("date", "2030-01-01T10:00")
                .post(PAGE + "/changes")
                .then()
                .statusCode(303);
        var change = now(guest, ChangeKind.EXTEND);
        assertThat(Duration.between(change.askedAt, change.until)).isLessThanOrEqualTo(Duration.ofDays(30));
        assertThat(change.reason).startsWith("Shortened");
    }

    @ParameterizedTest
    @CsvSource({"for=date&date=yesterday", "for=9999d", "for=", "for=date&date=2001-01-01T10:00"})
    void nonsenseExtendsNothing(String typed) {
        var guest = samples.store(samples.guest(portal, "Ada"));
        var request = as("admin").formParam("do", "extend").formParam("id", guest.id);
        for (var pair : typed.split("&")) {
            request.formParam(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        request.post(PAGE + "/changes").then().statusCode(303);
        assertThat(now(guest, ChangeKind.EXTEND).said).isEqualTo("The new end is not in the future");
    }

    @Test
    void withNobodySelectedItSaysSo() {
        var answer = as("admin").formParam("do", "suspend").post(PAGE + "/changes");
        answer.then().statusCode(422);
        assertThat(answer.asString()).contains("Select at least one guest");
        as("admin").formParam("do", "dance").post(PAGE + "/changes").then().statusCode(422);
        as("admin")
                .formParam("do", "suspend")
                .formParam("id", "x")
                .post(PAGE + "/changes")
                .then()
                .statusCode(422);
    }

    @Test
    void whatAnotherVouchesForIsNeitherSeenNorChanged() {
        var his = samples.store(samples.vouchedFor(samples.guest(portal, "Ada"), "anna", "lobby"));
        var nobodys = samples.store(samples.guest(portal, "Ben"));
        var ben = new Powers("ben", Sight.OWN, Set.of(), Optional.empty(), Optional.empty());
        var suspend = new GuestActions.Wanted(ChangeKind.SUSPEND, null, null, null, false);
        actions.act(new Actor("ben", null), ben, List.of(his.id, nobodys.id), suspend);
        assertThat(changes(his)).isEmpty();
        assertThat(changes(nobodys)).isEmpty();
        assertThat(Audited.actions("guest:" + his.id)).containsExactly("FOREIGN_GUEST_REFUSED");
        assertThat(seen(his, new Seen(false, Set.of("ben"), Set.of()))).isEmpty();
        assertThat(seen(his, new Seen(false, Set.of("ben"), Set.of("lob", "lobb_"))))
                .isEmpty();
        assertThat(seen(his, new Seen(false, Set.of("ben"), Set.of("lobby")))).isPresent();
        assertThat(seen(his, new Seen(false, Set.of("ben", "anna"), Set.of()))).isPresent();
        assertThat(seen(nobodys, new Seen(false, Set.of("ben", "anna"), Set.of("lobby"))))
                .isEmpty();
    }

    @Test
    void aGuestTypeThatIsNotHisToGrantIsNotExtended() {
        var guest = samples.store(samples.vouchedFor(samples.guest(portal, "Ada"), "ben"));
        var ben = new Powers("ben", Sight.OWN, Set.of(), Optional.of(Set.of("Weekly (default)")), Optional.empty());
        var extend = new GuestActions.Wanted(ChangeKind.EXTEND, "1d", null, null, false);
        actions.act(new Actor("ben", null), ben, List.of(guest.id), extend);
        assertThat(now(guest, ChangeKind.EXTEND).said).contains("is not yours to grant");
        var day = new Powers("ben", Sight.OWN, Set.of(), Optional.empty(), Optional.of(Duration.ofHours(2)));
        actions.act(new Actor("ben", null), day, List.of(guest.id), extend);
        assertThat(changes(guest))
                .extracting(change -> change.said)
                .contains("It lasts as long as you may grant already");
    }

    private Optional<Guest> seen(Guest guest, Seen seen) {
        return Commit.read(() -> lists.one(guest.id, seen));
    }

    static Response ask(String name, Guest guest, String action) {
        return as(name).formParam("do", action)
                .formParam("id", guest.id)
                .formParam("portal", guest.portal)
                .post(PAGE + "/changes");
    }

    static List<AccountChange> changes(Guest guest) {
        return Commit.read(() -> AccountChange.of(guest.id));
    }

    static AccountChange now(Guest guest, ChangeKind kind) {
        Optional<AccountChange> found =
                changes(guest).stream().filter(change -> change.kind == kind).findFirst();
        return found.orElseThrow();
    }
}
