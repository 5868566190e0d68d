package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.approval.ApprovalRequest;
import io.vestibule.journey.HostedGuest;
import io.vestibule.net.Site;
import io.vestibule.task.Commit;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests at the worst of times: two who decide at once, words that want to be more, a mail relay that is down. */
@QuarkusTest
@Tag("database")
class RequestTroublesTest {

    private static final String LIST = "/sponsor/requests";
    private static final String EVIL = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>";

    @Inject
    SampleRequests samples;

    @Inject
    Site site;

    @Test
    void ofTwoWhoDecideAtOnceOneIsToldWhoWasFirst() throws Exception {
        var request = samples.waiting(29101, "Runa", "sponsor", Duration.ofMinutes(1));
        var cookies = List.of(Staff.signedIn("sponsor"), Staff.signedIn("admin"));
        var pool = Executors.newFixedThreadPool(4);
        try {
            var tries = Stream.of("approve", "deny", "approve", "deny")
                    .<Callable<String>>map(verdict ->
                            () -> decide(cookies.get(verdict.equals("approve") ? 0 : 1), verdict + ":" + request.id))
                    .toList();
            var told =
                    pool.invokeAll(tries).stream().map(RequestTroublesTest::get).toList();
            var verdict = samples.stored(request).state.word();
            assertThat(told)
                    .as("who was first is told so, for each press of the button")
                    .filteredOn(words -> words.matches(".*\\b1 " + verdict + ".*"))
                    .hasSize(2);
            assertThat(told)
                    .filteredOn(words -> words.contains("1 failed: show")
                            && words.matches(".*Runa: Already (approved by sponsor|denied by admin).*"))
                    .hasSize(2);
        } finally {
            pool.shutdown();
        }
        assertThat(Audited.actions("request:" + request.id)).hasSize(1);
    }

    private static String decide(String cookie, String one) {
        var answer = Staff.browser(cookie).formParam("one", one).post(LIST + "/decisions");
        assertThat(answer.statusCode()).isEqualTo(303);
        return page(cookie, answer.header("Location")).select(".outcome").text();
    }

    private static String get(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatGuestsAndSponsorsWriteStaysWordsEverywhere() {
        var request = samples.waiting(29102, EVIL + "Sunniva", "sponsor", Duration.ofMinutes(1));
        Commit.of("test", () -> {
            var stored = ApprovalRequest.byId(request.id).orElseThrow();
            stored.company = "=HYPERLINK(\"http://evil.example\")" + EVIL;
            stored.reason = "@SUM(1)" + EVIL;
            stored.asked = "a" + EVIL + "@example.org";
        });
        samples.mailFailed(samples.stored(request), EVIL);
        var admin = Staff.signedIn("admin");
        var denied = Staff.browser(admin)
                .formParam("do", "deny")
                .formParam("reason", "=cmd|' /C calc'!A0" + EVIL)
                .post(LIST + "/" + request.id);
        assertThat(denied.statusCode()).isEqualTo(303);
        for (var address : List.of(
                LIST + "?q=sunniva",
                LIST + "/" + request.id,
                LIST + "/" + request.id + "/story",
                "/sponsor",
                "/sponsor/guests/" + request.guestId,
                "/admin/audit")) {
            var page = page(admin, address);
            assertThat(page.text()).as(address).containsAnyOf("Sunniva", "calc");
            assertHarmless(page, address);
        }
        var file = Staff.browser(admin).get("/admin/audit.csv").asString();
        assertThat(file).contains("calc'!A0").doesNotContain(",=cmd", ",\"=cmd");
    }

    private static void assertHarmless(Document page, String address) {
        assertThat(page.select("img, script:not([src])")).as(address).isEmpty();
        assertThat(page.getAllElements().stream()
                        .map(Element::attributes)
                        .flatMap(attributes -> attributes.asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .as(address)
                .isEmpty();
    }

    @Test
    void aMailRelayInTroubleIsSaidWhereProvidersAre() {
        var lab = new LabWindow(site.publicUrl().toString());
        var admin = Staff.signedIn("admin");
        lab.fault("mail", "down");
        new HostedGuest(lab, 830).register("sponsor@example.org", "Torunn");
        Awaitility.await()
                .until(() -> page(admin, LIST).select("#warnings").text().contains("Mail fails since"));
        for (var address : List.of("/sponsor", "/sponsor/deliveries", LIST + "/live")) {
            assertThat(page(admin, address).select("#warnings").text())
                    .as(address)
                    .contains("the mail relay is busy (421)", "find them in the list");
        }
        assertThat(page(admin, "/admin").text()).contains("Mail downFails since");
        lab.heal();
        new HostedGuest(lab, 831).register("sponsor@example.org", "Ulrika");
        Awaitility.await()
                .until(() -> page(admin, LIST).select("#warnings").text().isEmpty());
        assertThat(samplesWaiting("Torunn")).as("is in the list meanwhile").isTrue();
    }

    private boolean samplesWaiting(String firstName) {
        return page(Staff.signedIn("admin"), LIST + "?state=waiting&q=" + firstName)
                        .select("tr[data-id]")
                        .size()
                == 1;
    }

    private static Document page(String cookie, String address) {
        var answer = Staff.browser(cookie).urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
