package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.approval.RequestState;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.listing.SetReach;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lists do where no index finds the rows: they look so far back, say so, and go on from there. */
@QuarkusTest
@Tag("database")
class ReachTest {

    private static final String TEXTS = "/sponsor/deliveries";
    private static final String GUESTS = "/sponsor/guests";
    private static final String REQUESTS = "/sponsor/requests";
    private static final String FURTHER = "a.older:contains(Look further)";
    private static final int REACH = 10;

    @Inject
    SampleTexts texts;

    @Inject
    SampleGuests guests;

    @Inject
    SampleRequests requests;

    @Inject
    SetReach reach;

    /** A portal that no other test has guests at, and a word that stands nowhere else. */
    private final String portal = "r" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void lookNotFar() {
        texts.clear();
        reach.set(REACH);
    }

    @AfterEach
    void lookFar() {
        reach.reset();
    }

    private static Document page(String name, String address) {
        var answer =
                Staff.browser(SignedIn.cookie(name)).urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static Document further(String name, Document page) {
        return page(name, page.select(FURTHER).attr("href"));
    }

    private Delivery text(int minutes, String reason) {
        var text = texts.text("+447400326001", "GB", DeliveryState.SENT, Duration.ofMinutes(minutes));
        text.reason = reason;
        return texts.store(text, 0);
    }

    private Guest guest(int minutes, String name) {
        var age = Duration.ofMinutes(minutes);
        return guests.store(guests.guest(portal, name, "+447400326002", GuestState.ACTIVE, age));
    }

    private static String ids(Document page) {
        return String.join(" ", Monitoring.ids(page));
    }

    @Test
    void aWordIsFoundAmongTheNewestTexts() {
        IntStream.range(1, REACH).forEach(minutes -> text(minutes, "ordinary"));
        var found = text(REACH, "Held by customs");
        text(REACH + 1, "Held by customs");
        var page = page("admin", TEXTS + "?q=customs");
        assertThat(ids(page)).isEqualTo(found.id.toString());
        assertThat(page.select(".looked").text())
                .isEqualTo(
                        "Looked through the texts back to " + Moment.minute(found.createdAt, DeliveryViews.ZONE) + ".");
    }

    @Test
    void olderTextsAreLookedThroughPageByPage() {
        IntStream.range(0, 2 * REACH).forEach(minutes -> text(minutes, "ordinary"));
        var old = text(2 * REACH, "Held by customs");
        var page = page("admin", TEXTS + "?q=customs&state=sent");
        assertThat(ids(page)).isEmpty();
        assertThat(page.select(".empty").text()).contains("Older texts were not looked at yet.");
        page = further("admin", page);
        assertThat(ids(page)).isEmpty();
        page = further("admin", page);
        assertThat(ids(page)).isEqualTo(old.id.toString());
        assertThat(page.select(".looked, .older")).isEmpty();
    }

    @Test
    void whenAllWasLookedThroughNothingIsLeftToSay() {
        text(1, "ordinary");
        var page = page("admin", TEXTS + "?q=customs");
        assertThat(page.text()).contains("No match for these filters.");
        assertThat(page.select(".looked, .older")).isEmpty();
    }

    @Test
    void whatIndexesFindIsFoundAtAnyAge() {
        IntStream.range(0, REACH + 5).forEach(minutes -> text(minutes, "ordinary"));
        var old = texts.text("+447400326003", "IS", DeliveryState.FAILED, Duration.ofDays(9));
        old.provider = "sinch";
        texts.store(old);
        for (var query : List.of(
                "q=%2B447400326003",
                "q=" + old.providerId,
                "q=" + old.id,
                "country=IS",
                "provider=sinch&q=visitors",
                "provider=sinch&country=IS&state=failed",
                "to=" + old.createdAt.plusSeconds(1) + "&q=visitors")) {
            var page = page("admin", TEXTS + "?" + query);
            assertThat(ids(page)).as(query).isEqualTo(old.id.toString());
            assertThat(page.select(".looked")).as(query).isEmpty();
        }
    }

    @Test
    void theFileHoldsWhatIsBeyondToo() {
        IntStream.range(0, 3 * REACH)
                .forEach(minutes -> text(minutes, minutes % 15 == 14 ? "Held by customs" : "ordinary"));
        var file = Staff.browser(SignedIn.cookie("admin"))
                .get(TEXTS + ".csv?q=customs")
                .asString();
        assertThat(CsvReader.builder().ofNamedCsvRecord(file).stream()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=customs", "state=sent", "source=guest&state=sent"})
    void whoSeesLittleSeesAllOfItAndNothingElse(String query) {
        var ben = guests.store(guests.vouchedFor(guests.guest(portal, "Ben's"), "ben"));
        var others = guests.store(guests.vouchedFor(guests.guest(portal, "Anna's"), "anna"));
        var own = texts.text("+447400326001", "GB", DeliveryState.SENT, Duration.ofDays(3));
        own.subject = ben.id;
        own.reason = "Held by customs";
        texts.store(own);
        IntStream.range(0, 2 * REACH).forEach(minutes -> {
            var text = texts.text("+447400326001", "GB", DeliveryState.SENT, Duration.ofMinutes(minutes));
            text.subject = others.id;
            text.reason = "Held by customs";
            texts.store(text, 0);
        });
        var page = page("ben", TEXTS + "?" + query);
        assertThat(ids(page)).isEqualTo(own.id.toString());
        assertThat(page.select(".looked, .older")).isEmpty();
    }

    @Test
    void guestsAreLookedThroughPageByPageAndNotChangedAllAtOnce() {
        IntStream.range(0, REACH).forEach(minutes -> guest(minutes, "Rosa"));
        guest(REACH, "Selma");
        var first = page("admin", GUESTS + "?portal=" + portal + "&q=selma");
        assertThat(first.select("td.whom")).isEmpty();
        assertThat(first.select(".empty").text()).contains("Older guests were not looked at yet.");
        assertThat(further("admin", first).select("td.whom a").eachText()).containsExactly("Selma");

        var page = page("admin", GUESTS + "?portal=" + portal + "&q=rosa");
        assertThat(page.select("td.whom")).hasSize(REACH);
        assertThat(page.select(".looked").text()).startsWith("Looked through the guests back to ");
        assertThat(page.select(".picks").text()).contains(REACH + " since ").contains("narrow the filters");
        assertThat(page.select("input[name=all]")).isEmpty();
        var forced = Staff.browser(SignedIn.cookie("admin"))
                .formParam("portal", portal)
                .formParam("q", "rosa")
                .formParam("all", "on")
                .formParam("do", ChangeKind.SUSPEND.word())
                .post(GUESTS + "/changes");
        assertThat(forced.statusCode()).isEqualTo(422);
        assertThat(forced.asString()).contains("narrow the filters");
    }

    @Test
    void anAccountIsFoundByItsNameAtAnyAge() {
        var old = guest(REACH + 5, "Selma");
        IntStream.range(0, REACH + 5).forEach(minutes -> guest(minutes, "Rosa"));
        assertThat(page("admin", GUESTS + "?portal=" + portal + "&q=" + old.userName)
                        .select("td.whom a")
                        .eachText())
                .containsExactly("Selma");
    }

    @ParameterizedTest
    @CsvSource({"WAITING,up", "DENIED,back"})
    void requestsAreLookedThroughPageByPage(RequestState state, String way) {
        var word = portal.replaceAll("[0-9]", "x");
        var oldestFirst = state == RequestState.WAITING;
        var ids = new ArrayList<String>();
        for (int i = 0; i <= REACH; i++) {
            var number = 26200 + i + (oldestFirst ? 0 : 20);
            // others' requests stand behind these
            var age = oldestFirst ? Duration.ofDays(99).minusMinutes(i) : Duration.ofSeconds(i - 60);
            var request = requests.waiting(number, i == REACH ? word : "Tilda", "sponsor", age);
            requests.become(request, state);
            ids.add(request.id.toString());
        }
        var page = page("admin", REQUESTS + "?state=" + state.word() + "&q=" + word);
        assertThat(ids(page)).isEmpty();
        assertThat(page.select(".empty").text()).contains("The other requests were not looked at yet.");
        assertThat(page.select(".looked").text()).startsWith("Looked through the requests " + way + " to ");
        assertThat(ids(further("admin", page))).isEqualTo(ids.get(REACH));
    }
}
