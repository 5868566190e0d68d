package io.vestibule.journey;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.approval.ApprovalLink;
import io.vestibule.approval.ApprovalRequest;
import io.vestibule.net.Site;
import io.vestibule.task.Commit;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** A guest waits for a sponsor, who decides by the link in a mail. */
@QuarkusTest
@TestProfile(Impatient.class)
@Tag("database")
class ApprovalTest {

    private static final String SPONSOR = "sponsor@example.org";

    @Inject
    Site site;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    @AfterEach
    void heal() {
        lab.heal();
    }

    @Test
    void nobodyGetsAnAccountWithoutAYesAndEverybodyWithOne() {
        var guest = new HostedGuest(lab, 801);
        var waiting = guest.register("Sponsor@Example.org", "Ada");
        assertThat(waiting.text())
                .contains("Waiting for approval")
                .contains("If sponsor@example.org can approve, they have been asked")
                .contains("You may close this page. We will text you when sponsor@example.org says yes.");
        assertThat(guest.state(waiting)).contains("\"registration\":\"awaiting-approval\"");
        assertThat(guest.join().text())
                .as("a device that came back learns no address")
                .contains("Waiting for approval")
                .doesNotContain(SPONSOR)
                .contains("We will text you when your host says yes");
        assertThat(guest.browser()
                        .post(new Page.Form("post", path(waiting, "/resend"), Map.of()))
                        .status())
                .isEqualTo(422);

        var link = HostedGuest.linkFor(lab, SPONSOR, "Ada");
        var sponsor = new PlainBrowser();
        for (var scan = 0; scan < 5; scan++) {
            assertThat(sponsor.get(link).text()).contains("Ada Lovelace asks for Wi-Fi", "•••• 01", "Talk & tea");
            RestAssured.given().head(link).then().statusCode(200);
        }
        assertThat(guest.state(waiting)).contains("awaiting-approval");
        assertThat(lab.guests(guest.number())).isEmpty();

        var done = sponsor.submit(approve(sponsor.get(link)).with("type", "Contractor (default)"));
        assertThat(done.text())
                .contains("Approved by the link sent to sponsor@example.org: Contractor (default), 3 days.");
        guest.waitFor(waiting.address(), "Enter your password");
        assertThat(lab.guests(guest.number())).hasSize(1).first().satisfies(account -> assertThat(
                        account.path("guestType").asText())
                .isEqualTo("Contractor (default)"));
        assertThat(lab.messages(guest.number())).hasSize(1);
        assertThat(timeline("Ada"))
                .containsSubsequence(
                        "Asked sponsor@example.org for approval",
                        "Mail to sponsor@example.org: the relay took it",
                        "Approved by the link sent to sponsor@example.org: Contractor (default), 3 days.")
                .anyMatch(line -> line.startsWith("Filled in the form of hosted with the device 02:"))
                .anyMatch(line -> line.startsWith("Account asked for, "))
                .anyMatch(line -> line.startsWith("ISE has the account g"))
                .anyMatch(line -> line.startsWith("Text: "));
        assertThat(guest.join().hasForm("/login")).as("resumes by its address").isTrue();
        assertThat(sponsor.get(link).text()).contains("Approved by the link sent to");
        var again = guest.elsewhere().register(SPONSOR, "Ada");
        assertThat(again.text()).as("who was approved is not asked about again").doesNotContain("Waiting for approval");
    }

    @Test
    void aNoIsSaidAndMakesNothing() {
        var guest = new HostedGuest(lab, 802);
        var waiting = guest.register(SPONSOR, "Bea");
        var link = HostedGuest.linkFor(lab, SPONSOR, "Bea");
        var sponsor = new PlainBrowser();
        var form = sponsor.get(link).form(link.getPath());
        var denied = sponsor.submit(form.with("do", "deny").with("reason", "Not <known>\r\nX-Evil: 1"));
        assertThat(denied.text()).contains("Denied by the link sent to sponsor@example.org: Not <known> X-Evil: 1");
        assertThat(guest.waitFor(waiting.address(), "Not approved").text())
                .contains("Your host did not approve the request. Please contact them")
                .doesNotContain("known");
        assertThat(guest.state(waiting)).contains("\"registration\":\"denied\"");
        assertThat(lab.guests(guest.number())).isEmpty();
        var second = sponsor.submit(form.with("do", "approve").with("stay", "1d"));
        assertThat(second.text()).as("the second is told who was first").contains("Denied by the link");
        var back = guest.join();
        assertThat(back.hasForm("/registrations")).as("may ask again").isTrue();
        assertThat(back.text())
                .as("who had closed the page is told, too")
                .contains("Your host did not approve the request. Please contact them");
        assertThat(guest.elsewhere().join().text()).doesNotContain("did not approve");
        guest.register(SPONSOR, "Bea");
        assertThat(guest.join().text()).contains("Waiting for approval").doesNotContain("did not approve");
    }

    @Test
    void anUnknownAddressLooksTheSame() {
        var known = new HostedGuest(lab, 803).register(SPONSOR, "Cleo");
        var unknown = new HostedGuest(lab, 804).register("nobody@example.net", "Dora");
        assertThat(unknown.text().replace("nobody@example.net", SPONSOR).replace("04", "03"))
                .isEqualTo(known.text());
        HostedGuest.linkFor(lab, SPONSOR, "Cleo");
        assertThat(lab.mails("nobody@example.net")).isEmpty();
    }

    @Test
    void whatAGuestWritesStaysWords() {
        var guest = new HostedGuest(lab, 805);
        guest.register(SPONSOR, "<script>alert(1)</script>Eve\r\nBcc: all@example.org");
        var link = HostedGuest.linkFor(lab, SPONSOR, "Eve");
        var mail = lab.mails(SPONSOR).stream()
                .filter(one -> one.path("subject").asText().contains("Eve"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.path("html").asText())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;Eve", "Analytical &lt;Engines&gt;", "Talk &amp; tea")
                .doesNotContain("<script");
        assertThat(mail.path("text").asText()).contains("<script>alert(1)</script>Eve");
        assertThat(lab.mails("all@example.org")).isEmpty();
        assertThat(new PlainBrowser().get(link).body()).doesNotContain("<script>alert");
    }

    @Test
    void twoAtOnceAreOneDecision() throws Exception {
        var guest = new HostedGuest(lab, 806);
        guest.register(SPONSOR, "Fay");
        var link = HostedGuest.linkFor(lab, SPONSOR, "Fay");
        var form = approve(new PlainBrowser().get(link));
        var pool = Executors.newFixedThreadPool(8);
        try {
            var tries = Stream.<Callable<Page>>generate(() -> () -> new PlainBrowser().post(form))
                    .limit(8)
                    .toList();
            for (var answer : pool.invokeAll(tries)) {
                assertThat(answer.get().status()).isEqualTo(303);
            }
        } finally {
            pool.shutdown();
        }
        Awaitility.await().until(() -> !lab.messages(guest.number()).isEmpty());
        assertThat(lab.guests(guest.number())).hasSize(1);
        assertThat(lab.messages(guest.number())).hasSize(1);
    }

    @Test
    void aDecisionIsKeptWhileIseIsDown() {
        var guest = new HostedGuest(lab, 807);
        var waiting = guest.register(SPONSOR, "Gil");
        var link = HostedGuest.linkFor(lab, SPONSOR, "Gil");
        lab.fault("ise", "down");
        var sponsor = new PlainBrowser();
        assertThat(sponsor.submit(approve(sponsor.get(link))).text()).contains("Approved by the link");
        Awaitility.await().until(() -> sponsor.get(link).text().contains("ISE delays the Wi-Fi account"));
        assertThat(guest.waitFor(waiting.address(), "Wi-Fi accounts are delayed")
                        .status())
                .isEqualTo(200);
        var staff = Staff.browser(Staff.signedIn("sponsor")).get("/sponsor/requests");
        assertThat(staff.asString()).contains("Cisco ISE fails since");
        lab.heal();
        guest.waitFor(waiting.address(), "Enter your password");
        assertThat(lab.messages(guest.number())).hasSize(1);
    }

    @Test
    void theNumberCanBeCorrectedWhileWaiting() {
        var guest = new HostedGuest(lab, 808);
        var waiting = guest.register(SPONSOR, "Hal");
        var link = HostedGuest.linkFor(lab, SPONSOR, "Hal");
        var number = guest.browser().get(path(waiting, "/number"));
        guest.browser().submit(number.form("/number").with("phone", "+15005552818"));
        assertThat(guest.state(waiting)).contains("awaiting-approval");
        var sponsor = new PlainBrowser();
        assertThat(sponsor.get(link).text()).contains("•••• 18");
        sponsor.submit(approve(sponsor.get(link)));
        Awaitility.await().until(() -> !lab.messages("+15005552818").isEmpty());
        assertThat(lab.messages(guest.number())).isEmpty();
    }

    @Test
    void aLinkThatHasRunOutLeadsToTheSignIn() {
        var guest = new HostedGuest(lab, 809);
        guest.register(SPONSOR, "Ida");
        var link = HostedGuest.linkFor(lab, SPONSOR, "Ida");
        var form = approve(new PlainBrowser().get(link));
        var request = request("Ida").id;
        Commit.of("test", () -> ApprovalLink.<ApprovalLink>listAll().stream()
                .filter(one -> one.requestId.equals(request))
                .forEach(one -> one.expiresAt = one.createdAt));
        var late = new PlainBrowser().get(link);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.html().select("a.button").attr("href")).isEqualTo("/sponsor/requests/" + request);
        assertThat(new PlainBrowser().submit(form).status()).isEqualTo(410);
        assertThat(lab.guests(guest.number())).isEmpty();

        var sponsor = Staff.browser(Staff.signedIn("sponsor"));
        sponsor.formParam("one", "approve:" + request)
                .post("/sponsor/requests/decisions")
                .then()
                .statusCode(303);
        Awaitility.await().until(() -> !lab.messages(guest.number()).isEmpty());
        assertThat(new PlainBrowser().get(link).text()).contains("Approved by sponsor");
    }

    private static ApprovalRequest request(String firstName) {
        return Commit.read(() -> ApprovalRequest.<ApprovalRequest>find("name", firstName + " Lovelace")
                .firstResult());
    }

    /** What the guest's page tells staff of the guest of a request. */
    private static List<String> timeline(String firstName) {
        var page = Staff.browser(Staff.signedIn("admin")).get("/sponsor/guests/" + request(firstName).guestId);
        return Jsoup.parse(page.asString()).select(".timeline .words").eachText();
    }

    private static Page.Form approve(Page page) {
        return page.form(page.address().getPath()).with("do", "approve").with("stay", "3d");
    }

    private static URI path(Page page, String more) {
        return URI.create(page.address().toString().replaceAll("\\?.*", "") + more);
    }
}
