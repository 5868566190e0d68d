package io.vestibule.pages.sponsor;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.approval.RequestState;
import io.vestibule.approval.Terms;
import io.vestibule.audit.Action;
import io.vestibule.audit.AuditEvent;
import io.vestibule.guest.GuestCondition;
import io.vestibule.guest.GuestState;
import io.vestibule.portal.Portals;
import io.vestibule.task.Commit;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of requests, role by role, at a browser without script. */
@QuarkusTest
@Tag("database")
class RequestsTest {

    private static final String LIST = "/sponsor/requests";

    @Inject
    SampleRequests samples;

    @Inject
    Portals portals;

    @Test
    void oneOrManyAreDecidedAndTakenBack() {
        var first = samples.waiting(20001, "Ulla One", "sponsor", Duration.ofMinutes(3));
        var second = samples.waiting(20002, "Ulla Two", "sponsor", Duration.ofMinutes(2));
        var sponsor = Staff.signedIn("sponsor");
        var decided = post(sponsor, LIST + "/decisions?q=ulla", Map.of("one", List.of("deny:" + second.id)));
        assertThat(decided.statusCode()).isEqualTo(303);
        var page = follow(sponsor, decided);
        assertThat(page.text()).contains("1 denied").doesNotContain("failed: show");
        assertThat(samples.stored(second).state).isEqualTo(RequestState.DENIED);
        assertThat(samples.stored(second).released).isFalse();

        var both = post(
                sponsor,
                LIST + "/decisions?q=ulla",
                Map.of(
                        "id", List.of(first.id.toString(), second.id.toString()),
                        "do", List.of("approve"),
                        "stay", List.of("3d")));
        page = follow(sponsor, both);
        assertThat(page.text()).contains("1 approved", "1 failed: show", "Ulla Two: Already denied by sponsor");
        assertThat(samples.stored(first).lastsSeconds)
                .isEqualTo(Duration.ofDays(3).toSeconds());

        var undo = page.select(".outcome form").attr("action");
        assertThat(follow(sponsor, post(sponsor, undo, Map.of())).text()).contains("1 taken back.");
        assertThat(samples.stored(first).state).isEqualTo(RequestState.WAITING);
        assertThat(samples.stored(second).state).as("of another batch").isEqualTo(RequestState.DENIED);
        assertThat(samples.guest(first).state).isEqualTo(GuestState.WANTED);
        assertThat(GuestCondition.of(samples.guest(first))).isEqualTo(GuestCondition.AWAITING);
        assertThat(post(Staff.signedIn("admin"), undo, Map.of()).statusCode()).isEqualTo(303);
        assertThat(actions("request:" + first.id)).containsExactly(Action.REQUEST_APPROVED, Action.DECISION_UNDONE);
    }

    @Test
    void aButtonPressedTwiceIsOneDecisionThatCanBeUndone() {
        var request = samples.waiting(20101, "Tove", "sponsor", Duration.ofMinutes(3));
        var sponsor = Staff.signedIn("sponsor");
        var press = Map.of("one", List.of("approve:" + request.id));
        var first = post(sponsor, LIST + "/decisions?q=tove", press);
        var second = post(sponsor, LIST + "/decisions?q=tove", press);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        var page = follow(sponsor, second);
        assertThat(page.text()).contains("1 approved").doesNotContain("failed: show");
        post(sponsor, page.select(".outcome form").attr("action"), Map.of());
        assertThat(samples.stored(request).state).isEqualTo(RequestState.WAITING);
        assertThat(follow(sponsor, post(sponsor, LIST + "/decisions?q=tove", press))
                        .text())
                .as("pressed anew after the undo")
                .contains("1 approved");
        assertThat(follow(Staff.signedIn("admin"), post(Staff.signedIn("admin"), LIST + "/decisions?q=tove", press))
                        .text())
                .as("somebody else is told who was first")
                .contains("Tove: Already approved by sponsor");
    }

    @Test
    void whatIsMeantByAllIsSaidTruly() {
        assertThat(RequestBoards.chooseAll(999, false)).isEqualTo("Select all 999 that match");
        assertThat(RequestBoards.allMeant(999, false)).isEqualTo("All 999 that match are selected.");
        assertThat(RequestBoards.chooseAll(1000, true)).isEqualTo("Select the 1000 that wait longest");
        assertThat(RequestBoards.allMeant(1000, true)).contains("more may match");
    }

    @Test
    void whatThePortalProposesIsProposedForMany() {
        samples.waiting(20102, "Tuva", "sponsor", Duration.ofMinutes(3));
        var page = get(Staff.signedIn("sponsor"), LIST + "?q=tuva&portal=hosted");
        var usual = portals.named("hosted").orElseThrow().duration();
        assertThat(page.select("#stay option[selected]").text()).isEqualTo(Terms.words(usual));
    }

    @Test
    void moreThanFiftyAreAskedAboutAgain() {
        IntStream.range(0, 53)
                .forEach(at -> samples.waiting(21000 + at, "Vera " + at, "sponsor", Duration.ofMinutes(60 - at)));
        var sponsor = Staff.signedIn("sponsor");
        var page = get(sponsor, LIST + "?q=vera&state=waiting");
        assertThat(page.select("tr[data-id]")).hasSize(25);
        assertThat(page.select("tr[data-id] .guest").first().text()).startsWith("Vera 0");
        var next = get(sponsor, page.select(".older").attr("href"));
        assertThat(next.select("tr[data-id] .guest").first().text()).startsWith("Vera 25");
        assertThat(page.select(".chosen a").text()).contains("Select this page", "Select all 53 that match");
        assertThat(get(sponsor, LIST + "?q=vera&select=page").select("input[name=id][checked]"))
                .hasSize(25);

        var all = get(sponsor, LIST + "?q=vera&state=waiting&select=all");
        assertThat(all.text()).contains("All 53 that match are selected.");
        var form = all.select("form.requests").first();
        var asked = Jsoup.parse(post(
                        sponsor,
                        form.attr("action"),
                        Map.of(
                                "all", List.of("yes"),
                                "seen", List.of(form.select("input[name=seen]").val()),
                                "do", List.of("deny"),
                                "reason", List.of("Party <over>")))
                .asString());
        assertThat(asked.text()).contains("Deny 53 requests?");
        var sure = new HashMap<String, List<String>>();
        asked.select(".sheet form input").forEach(input -> sure.put(input.attr("name"), List.of(input.val())));
        // one that nobody has seen
        var late = samples.waiting(21099, "Vera late", "sponsor", Duration.ofSeconds(-5));
        var done = follow(sponsor, post(sponsor, asked.select(".sheet form").attr("action"), sure));
        assertThat(done.text()).contains("53 denied");
        assertThat(samples.stored(late).state).isEqualTo(RequestState.WAITING);
    }

    @Test
    void filtersStandInTheAddressAndFindWhatTheySay() {
        var hostile = samples.waiting(22001, "<img src=x onerror=alert(1)>Willa", "sponsor", Duration.ofMinutes(1));
        var sponsor = Staff.signedIn("sponsor");
        var page = get(sponsor, LIST + "?q=willa&portal=hosted&sponsor=SPONSOR&state=waiting&from=2020-01-01");
        assertThat(page.select("tr[data-id='" + hostile.id + "']")).hasSize(1);
        assertThat(page.select(".guest img")).isEmpty();
        assertThat(page.title()).matches("\\([0-9]+\\+?\\) Requests - Vestibule");
        assertThat(get(sponsor, LIST + "?q=%2B44+7400+122001").select("tr[data-id]"))
                .hasSize(1);
        for (var none : List.of(
                "q=nobody-has-this", "q=willa&state=approved", "q=willa&sponsor=ben", "q=willa&to=2020-01-01")) {
            assertThat(get(sponsor, LIST + "?" + none).text()).contains("No match for these filters");
        }
        assertThat(get(sponsor, LIST + "?state=nonsense&after=x&from=y&q=%25_!&batch=z")
                        .select("h1"))
                .hasSize(1);
        assertThat(get(sponsor, LIST + "/" + hostile.id).text())
                .contains("<img src=x onerror=alert(1)>Willa asks for Wi-Fi", "Timeline");
    }

    @Test
    void theOwnDateAndTheBoundsAreKept() {
        var request = samples.waiting(23001, "Xenia", "sponsor", Duration.ofMinutes(1));
        var sponsor = Staff.signedIn("sponsor");
        var address = LIST + "/" + request.id;
        var over = post(
                sponsor,
                address,
                Map.of("do", List.of("approve"), "stay", List.of("day"), "day", List.of("2020-01-01")));
        assertThat(follow(sponsor, over).text()).contains("1 failed: show", "That day is over where the guest is");
        var noDay = post(sponsor, address, Map.of("do", List.of("approve"), "stay", List.of("day")));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.asString()).contains("Enter the last day as a date");
        assertThat(post(sponsor, address, Map.of()).statusCode()).isEqualTo(422);
        var far = post(
                sponsor,
                address,
                Map.of("do", List.of("approve"), "stay", List.of("day"), "day", List.of("2999-01-01")));
        assertThat(follow(sponsor, far).text()).contains("1 approved", "1 got less time than that");
        var stored = samples.stored(request);
        assertThat(Duration.between(stored.decidedAt, stored.endsAt))
                .isCloseTo(Duration.ofDays(5), Duration.ofMinutes(1));
        var type = post(sponsor, LIST + "/decisions", Map.of("one", List.of("deny:" + request.id)));
        assertThat(follow(sponsor, type).text()).contains("Already approved by sponsor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "auditor"})
    void theDeskAndTheAuditorReadAndDecideNothing(String name) {
        var request = samples.waiting(24001, "Yara", "sponsor", Duration.ofMinutes(1));
        var cookie = Staff.signedIn(name);
        var page = get(cookie, LIST + "?q=yara");
        assertThat(page.text()).contains("Yara", "•••• 01");
        assertThat(page.select("form.requests, input[name=id], .row-acts")).isEmpty();
        assertThat(get(cookie, LIST + "/" + request.id).text()).contains("Only a sponsor or an admin decides.");
        assertThat(get(cookie, "/sponsor").text()).contains("Waiting for a decision");
        for (var path : List.of("/decisions", "/" + request.id, "/batches/" + request.id + "/undo")) {
            assertThat(post(cookie, LIST + path, Map.of("one", List.of("approve:" + request.id)))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(samples.stored(request).state).isEqualTo(RequestState.WAITING);
    }

    /** A page that loads itself again would lose what was ticked. */
    @Test
    void withoutScriptOnlyAListToReadLoadsItselfAgain() {
        samples.waiting(20103, "Tora", "sponsor", Duration.ofMinutes(1));
        assertThat(get(Staff.signedIn("admin"), LIST).select("noscript meta[http-equiv=refresh]"))
                .isEmpty();
        assertThat(get(Staff.signedIn("desk"), LIST).select("noscript meta[http-equiv=refresh]"))
                .hasSize(1);
    }

    @Test
    void anotherSponsorsRequestIsNotThereAndThatIsKept() {
        var request = samples.waiting(25001, "Zoe", "sponsor", Duration.ofMinutes(1));
        var own = samples.waiting(25002, "Zita", "ben", Duration.ofMinutes(1));
        var ben = Staff.signedIn("ben");
        assertThat(get(ben, LIST).text()).contains("Zita").doesNotContain("Zoe");
        assertThat(Staff.browser(ben).get(LIST + "/" + request.id).statusCode()).isEqualTo(404);
        assertThat(actions("request:" + request.id)).containsExactly(Action.REQUEST_REFUSED);
        var tried = post(ben, LIST + "/decisions", Map.of("one", List.of("approve:" + request.id)));
        assertThat(follow(ben, tried).text()).contains("0 approved", "1 failed: show", "not yours to decide");
        assertThat(actions("request:" + request.id))
                .as("a try to decide is kept, too")
                .containsExactly(Action.REQUEST_REFUSED, Action.REQUEST_REFUSED);
        assertThat(post(ben, LIST + "/" + request.id, Map.of("do", List.of("approve")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(samples.stored(request).state).isEqualTo(RequestState.WAITING);
        assertThat(get(ben, LIST + "/" + own.id).text()).contains("Zita asks for Wi-Fi");
        assertThat(Staff.browser(ben).get(LIST + "/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void aMailThatFailedIsSeen() {
        var request = samples.waiting(28001, "Bertha", "sponsor", Duration.ofMinutes(1));
        samples.mailFailed(request, "there is no such mailbox (550)");
        var desk = Staff.signedIn("desk");
        assertThat(get(desk, LIST + "?q=bertha").text()).contains("Mail failed: there is no such mailbox (550).");
        assertThat(get(desk, LIST + "/" + request.id).text())
                .contains("Mail to sponsor@example.org: there is no such mailbox (550)");
        assertThat(get(desk, LIST + "/" + request.id + "/story").select(".story"))
                .hasSize(1);
    }

    @Test
    void nobodyElseGetsIn() {
        var request = samples.waiting(26001, "Abel", "sponsor", Duration.ofMinutes(1));
        var stranger = RestAssured.given().redirects().follow(false);
        assertThat(stranger.get(LIST + "/" + request.id).header("Location"))
                .isEqualTo("/signin?next=%2Fsponsor%2Frequests%2F" + request.id);
        var foreign = Staff.browser(Staff.signedIn("sponsor"))
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("one", "approve:" + request.id)
                .post(LIST + "/decisions");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(stranger.get("/approve/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/approve/short").statusCode()).isEqualTo(404);
    }

    private static List<Action> actions(String subject) {
        return Commit.read(() -> AuditEvent.<AuditEvent>listAll().stream()
                .filter(event -> subject.equals(event.subject))
                .map(event -> event.action)
                .toList());
    }

    private static Document get(String cookie, String address) {
        var answer = Staff.browser(cookie).urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static Response post(String cookie, String address, Map<String, List<String>> fields) {
        var request = Staff.browser(cookie).urlEncodingEnabled(true).contentType("application/x-www-form-urlencoded");
        fields.forEach((name, values) -> request.formParam(name, values.toArray()));
        return request.post(URI.create("http://localhost:" + RestAssured.port + address));
    }

    private static Document follow(String cookie, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return get(cookie, answer.header("Location"));
    }
}
