package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.audit.Action;
import io.vestibule.audit.AuditEvent;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestFilter;
import io.vestibule.guest.GuestLists;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Seen;
import io.vestibule.task.Commit;
import io.vestibule.testing.Staff;

import static io.restassured.RestAssured.given;
import static io.vestibule.pages.sponsor.GuestChangesTest.ask;
import static io.vestibule.pages.sponsor.GuestChangesTest.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@Tag("database")
class GuestsTest {

    static final String PAGE = "/sponsor/guests";

    @Inject
    SampleGuests samples;

    @Inject
    GuestLists lists;

    @Inject
    SampleTexts texts;

    /** A portal that no other test has guests at. */
    private final String portal = "p" + UUID.randomUUID().toString().substring(0, 8);

    static RequestSpecification as(String name) {
        return Staff.browser(SignedIn.cookie(name)).urlEncodingEnabled(true);
    }

    static Document page(String name, String address) {
        var answer = as(name).urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private Document list(String name, String more) {
        return page(name, PAGE + "?portal=" + portal + more);
    }

    static List<String> names(Document page) {
        return page.select("td.whom a").eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/6f9619ff-8b86-4d01-b42d-00cf4fc964ff"})
    void nobodySeesAnything(String below) {
        given().redirects()
                .follow(false)
                .get(PAGE + below)
                .then()
                .statusCode(303)
                .header("Location", containsString("/signin?next=%2Fsponsor%2Fguests"));
    }

    @Test
    void asNobodyNothingIsChanged() {
        var guest = samples.store(samples.guest(portal, "Ada"));
        given().redirects()
                .follow(false)
                .formParam("do", "delete")
                .formParam("confirmed", "yes")
                .formParam("id", guest.id)
                .post(PAGE + "/changes")
                .then()
                .statusCode(303)
                .header("Location", containsString("/signin"));
        assertThat(changes(guest)).isEmpty();
    }

    @Test
    void showsWhoIsThere() {
        samples.someOfEach(portal);
        var page = list("admin", "");
        assertThat(names(page))
                .containsExactly(
                        "Maximiliana-Josephine von und zu Hohenlohe-Langenburg",
                        "Ben",
                        "Frida",
                        "Chen",
                        "Emil",
                        "Ada Nowak",
                        "Dora");
        assertThat(page.select("td.how .badge").eachText())
                .containsExactly(
                        "Being made",
                        "Not used yet",
                        "Waits for approval",
                        "Suspended",
                        "Not used yet",
                        "In use",
                        "Ended");
        assertThat(page.text())
                .contains("ISE delays it: ISE cannot be reached now")
                .contains("•••• 42")
                .doesNotContain("7700900142");
        assertThat(page.select(".end.verysoon").text()).matches("in (59|60) min|in 1 h");
    }

    @ParameterizedTest
    @CsvSource({
        "q=nowak,Ada Nowak",
        "q=ACME+ada,Ada Nowak",
        "q=42,Ada Nowak",
        "state=awaiting,Frida",
        "state=making,Maximiliana-Josephine von und zu Hohenlohe-Langenburg",
        "state=suspended,Chen",
        "state=ended,Dora",
        "sponsor=anna,Ada Nowak",
        "q=%2B447700900177,Ben",
        "q=07700+900177,Ben"
    })
    void finds(String filter, String name) {
        samples.someOfEach(portal);
        var answer = as("admin").urlEncodingEnabled(false).get(PAGE + "?portal=" + portal + "&" + filter);
        if (answer.statusCode() == 303) {
            assertThat(answer.header("Location")).doesNotContain("900177").contains("who=");
            answer = as("admin").urlEncodingEnabled(false).get(answer.header("Location"));
        }
        var page = Jsoup.parse(answer.asString());
        assertThat(names(page)).containsExactly(name);
        assertThat(page.select(".chip")).isNotEmpty();
        assertThat(page.select("a[href], input[type=hidden]").outerHtml()).doesNotContain("900177");
    }

    @Test
    void findsByTheLastTextAndTheCountry() {
        var lost = samples.store(samples.guest(portal, "Ada"));
        var arrived = samples.store(samples.guest(portal, "Ben", "+447700900177", GuestState.ACTIVE, Duration.ZERO));
        text(lost, DeliveryState.DELIVERED, Duration.ofMinutes(5));
        text(lost, DeliveryState.UNDELIVERED, Duration.ofMinutes(1));
        text(arrived, DeliveryState.UNDELIVERED, Duration.ofMinutes(5));
        text(arrived, DeliveryState.DELIVERED, Duration.ofMinutes(1));
        var page = list("admin", "&text=undelivered");
        assertThat(names(page)).containsExactly("Ada");
        assertThat(page.select(".chip").eachText()).contains("Text not delivered×");
        assertThat(names(list("admin", "&text=delivered&country=gb"))).containsExactly("Ben");
        assertThat(names(list("admin", "&country=SE"))).isEmpty();
        assertThat(names(list("admin", "&text=queued"))).isEmpty();
        assertThat(names(list("admin", "&text=nonsense"))).hasSize(2);
    }

    private void text(Guest guest, DeliveryState state, Duration ago) {
        var text = texts.text("+447700900142", "GB", state, ago);
        text.subject = guest.id;
        texts.store(text);
    }

    @Test
    void theListIsTakenAlongAsAFileThatRunsNothing() {
        var guest = samples.guest(portal, "=cmd|' /C calc'!A0");
        guest.company = "@SUM(1), \"Ltd\"";
        samples.store(guest);
        var other = samples.store(samples.guest(portal, "Zoe", "+447700900177", GuestState.SUSPENDED, Duration.ZERO));
        var address = list("auditor", "").select("a:contains(Save as CSV)").attr("href");
        assertThat(address).isEqualTo("/sponsor/guests.csv?portal=" + portal);
        var file = as("auditor").urlEncodingEnabled(false).get(address);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"guests.csv\"");
        assertThat(file.asString().lines()).hasSize(3).first().asString().startsWith("id,state,user_name,first_name");
        assertThat(file.asString())
                .contains("'=cmd|' /C calc'!A0", "\"'@SUM(1), \"\"Ltd\"\"\"", "•••• 42", "suspended")
                .doesNotContain("7700900142", ",=cmd", ",@SUM");
        assertThat(as("admin")
                        .get("/sponsor/guests.csv?state=suspended&portal=" + portal)
                        .asString()
                        .lines())
                .hasSize(2);
        var some = as("sponsor")
                .formParam("do", "export")
                .formParam("id", other.id)
                .post(PAGE + "/changes");
        assertThat(some.asString().lines()).hasSize(2);
        assertThat(some.asString()).contains("Zoe");
        as("desk")
                .formParam("do", "export")
                .formParam("id", other.id)
                .post(PAGE + "/changes")
                .then()
                .statusCode(403);
        assertThat(list("desk", "").select("a:contains(Save as CSV), button:contains(Save as CSV)"))
                .isEmpty();
        assertThat(Commit.read(() -> AuditEvent.<AuditEvent>listAll().stream()
                        .filter(event -> event.action == Action.GUESTS_EXPORTED)
                        .filter(event -> event.after.contains(portal) || event.after.equals("1 selected"))
                        .count()))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aFileHasOnlyWhomOneMaySee() {
        var his = samples.store(samples.vouchedFor(samples.guest(portal, "Ada"), "anna", "lobby"));
        var ben = new Seen(false, Set.of("ben"), Set.of());
        assertThat(Commit.read(() -> lists.some(List.of(his.id), ben))).isEmpty();
        lists.each(
                GuestFilter.of(ben),
                some -> assertThat(some).extracting(one -> one.id).doesNotContain(his.id));
    }

    @Test
    void pagesOf25AreNeitherLostNorDoubled() {
        IntStream.range(0, 30)
                .forEach(number -> samples.store(samples.guest(
                        portal, "G" + number, "+447700900142", GuestState.ACTIVE, Duration.ofMinutes(number))));
        var first = list("admin", "");
        assertThat(names(first)).hasSize(25).startsWith("G0", "G1");
        assertThat(first.text()).contains("Select all 30 that match");
        var second = page("admin", first.select("a.older").attr("href"));
        assertThat(names(second)).containsExactly("G25", "G26", "G27", "G28", "G29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=sulking",
                "from=yesterday&to=31.12.2026",
                "from=%2B999999999-12-31",
                "after=rubbish",
                "after=2026-01-01T00:00:00Z~x",
                "batch=x",
                "batch=6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
                "q=%00%01&who=x",
                "q=%25_!",
                "type=%F0%9F%98%80"
            })
    void whatMakesNoSenseBreaksNothing(String query) {
        page("admin", PAGE + "?" + query);
    }

    @Test
    void hostileNamesAreText() {
        var guest = samples.guest(portal, "<script>alert(1)</script>");
        guest.company = "\"><img src=x onerror=alert(1)>";
        samples.store(guest);
        for (var page : List.of(list("admin", ""), page("admin", PAGE + "/" + guest.id))) {
            assertThat(page.select("img, script:not([src])")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void asReceptionThereIsTheTextAndNothingElse() {
        var guest = samples.store(samples.guest(portal, "Ada"));
        var page = list("desk", "");
        assertThat(page.select("button[name=do]").eachAttr("value")).containsOnly("resend");
        assertThat(page.select("a[href='/sponsor/guests/new']")).isEmpty();
        for (var action : List.of("suspend", "extend", "reinstate", "reset-password", "delete", "print", "read")) {
            ask("desk", guest, action).then().statusCode(403);
        }
        as("desk").post(PAGE + "/" + guest.id + "/number").then().statusCode(403);
        as("desk").get(PAGE + "/new").then().statusCode(403);
        assertThat(changes(guest)).isEmpty();
    }

    @Test
    void asAuditorThereIsNoButtonAtAll() {
        var guest = samples.store(samples.guest(portal, "Ada"));
        assertThat(list("auditor", "").select("main button[name=do], main input[type=checkbox]"))
                .isEmpty();
        assertThat(page("auditor", PAGE + "/" + guest.id).select("main button")).isEmpty();
        for (var action : List.of("resend", "suspend", "delete")) {
            ask("auditor", guest, action).then().statusCode(403);
        }
        as("auditor").post(PAGE + "/" + guest.id + "/texts").then().statusCode(403);
    }

    @Test
    void aNumberIsShownToWhomItConcernsAndThatIsNoted() {
        var guest = samples.store(samples.guest(portal, "Ada"));
        assertThat(page("admin", PAGE + "/" + guest.id).text()).doesNotContain("7700 900142");
        var answer = as("sponsor").post(PAGE + "/" + guest.id + "/number");
        answer.then().statusCode(200).header("Cache-Control", containsString("no-store"));
        assertThat(Jsoup.parse(answer.asString()).text())
                .contains("7700 900142")
                .contains("It is noted");
        assertThat(Audited.actions("guest:" + guest.id)).containsExactly("NUMBER_REVEALED");
    }

    @Test
    void aStrangeStateOfIseIsShownAsItCame() {
        var guest = samples.guest(portal, "Ada");
        guest.iseStatus = "Quarantined Pending";
        samples.store(guest);
        assertThat(list("admin", "").text()).contains("ISE says: Quarantined Pending");
    }

    @Test
    void whoIsNotThereIsNotFound() {
        as("admin").get(PAGE + "/" + UUID.randomUUID()).then().statusCode(404);
        as("admin").get(PAGE + "/rubbish").then().statusCode(404);
        as("admin").get(PAGE + "/changes/rubbish").then().statusCode(404);
        as("admin").get(PAGE + "/changes/" + UUID.randomUUID()).then().statusCode(404);
    }
}
