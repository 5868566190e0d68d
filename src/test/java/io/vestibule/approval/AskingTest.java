package io.vestibule.approval;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.approval.ApprovalMail.Kind;
import io.vestibule.approval.ApprovalMail.MailState;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Whom a request is mailed to, what follows when nobody answers, and what when the mail fails. */
@QuarkusTest
@Tag("database")
class AskingTest {

    private static final String SPONSOR = "sponsor@example.org";
    private static final String DEPUTY = "deputy@example.org";
    private static final String MAILBOX = "lobby@example.org";
    private static final String BOSS = "boss@example.org";

    @Inject
    Askings askings;

    @AfterEach
    void heal() {
        askings.lab().heal();
    }

    @Test
    void theDeputyAndTheGroupsMailboxAreAskedTooEachByALinkOfTheirOwn() {
        var request = askings.ask(1, "watched", "Agda", SPONSOR);
        var links = List.of(SPONSOR, DEPUTY, MAILBOX).stream()
                .map(address -> Askings.link(askings.awaitMail(address, "Agda", 1)))
                .toList();
        assertThat(links).doesNotHaveDuplicates();
        assertThat(askings.arrived(BOSS, "Agda")).isEmpty();
        decide(links.get(1), "deny");
        assertThat(askings.stored(request)).satisfies(stored -> {
            assertThat(stored.state).isEqualTo(RequestState.DENIED);
            assertThat(stored.decidedBy).isEqualTo(DEPUTY);
            assertThat(stored.decidedLink).isEqualTo(DEPUTY);
            assertThat(stored.owner).as("whose request it is stays").isEqualTo("sponsor");
        });
        assertThat(page(links.get(2))).as("the others are told").contains("Denied by the link sent to " + DEPUTY);
    }

    @Test
    void anUnknownAddressIsNotMailedButTheMailboxIs() {
        var request = askings.ask(2, "watched", "Berit", "nobody@example.net");
        askings.awaitMail(MAILBOX, "Berit", 1);
        assertThat(askings.mails(request)).extracting(mail -> mail.address).containsExactly(MAILBOX);
        assertThat(askings.stored(request).known).isFalse();
    }

    @Test
    void whoHasNotAnsweredIsRemindedByTheSameLink() {
        var request = askings.ask(3, "watched", "Cecil", SPONSOR);
        var first = askings.awaitMail(SPONSOR, "Cecil", 1);
        askings.hurry(RemindTask.NAME, request.id);
        var reminder = askings.awaitMail(SPONSOR, "Cecil", 2);
        assertThat(reminder.path("subject").asText()).isEqualTo("Reminder: Cecil asks for Wi-Fi");
        assertThat(reminder.path("text").asText()).contains("They are still waiting. Nobody has answered yet.");
        assertThat(Askings.link(reminder)).isEqualTo(Askings.link(first));
        askings.awaitMail(DEPUTY, "Cecil", 2);
        askings.awaitMail(MAILBOX, "Cecil", 2);
    }

    @Test
    void othersAreAskedWhenNobodyHasAnswered() {
        var request = askings.ask(4, "watched", "Dagny", SPONSOR);
        askings.awaitMail(SPONSOR, "Dagny", 1);
        askings.hurry(EscalateTask.NAME, request.id);
        var mail = askings.awaitMail(BOSS, "Dagny", 1);
        assertThat(mail.path("text").asText())
                .contains("They named sponsor@example.org, who has not answered. You can decide.");
        decide(Askings.link(mail), "approve");
        assertThat(askings.stored(request).decidedBy).isEqualTo(BOSS);
    }

    @Test
    void nobodyIsAskedAboutWhatIsDecided() {
        var request = askings.ask(5, "watched", "Edith", SPONSOR);
        decide(Askings.link(askings.awaitMail(SPONSOR, "Edith", 1)), "deny");
        askings.hurry(RemindTask.NAME, request.id);
        askings.hurry(EscalateTask.NAME, request.id);
        askings.hurry(LapseTask.NAME, request.id);
        // a request that was asked for later has its reminder, so these tasks are over
        var later = askings.ask(6, "watched", "Fulvia", SPONSOR);
        askings.awaitMail(SPONSOR, "Fulvia", 1);
        askings.hurry(RemindTask.NAME, later.id);
        askings.awaitMail(SPONSOR, "Fulvia", 2);
        assertThat(askings.mails(request)).extracting(mail -> mail.kind).containsOnly(Kind.REQUEST);
        assertThat(askings.arrived(BOSS, "Edith")).isEmpty();
        assertThat(askings.stored(request).state).isEqualTo(RequestState.DENIED);
    }

    @Test
    void whatNobodyAnswersLapsesAndTheLinkSaysSo() {
        var request = askings.ask(7, "watched", "Gerda", SPONSOR);
        var link = Askings.link(askings.awaitMail(SPONSOR, "Gerda", 1));
        askings.hurry(LapseTask.NAME, request.id);
        Awaitility.await().until(() -> askings.stored(request).state == RequestState.LAPSED);
        decide(link, "approve");
        assertThat(askings.stored(request).state).as("it is too late").isEqualTo(RequestState.LAPSED);
        assertThat(page(link)).contains("Closed without a decision: Nobody answered.");
    }

    @Test
    void aMailIsTriedAgainUntilTheRelayTakesIt() {
        askings.lab().fault("mail", "down");
        var request = askings.ask(8, "hosted", "Hedda", SPONSOR);
        var mail = Awaitility.await()
                .until(() -> askings.mails(request), mails -> !mails.isEmpty() && mails.get(0).failure != null)
                .get(0);
        assertThat(mail).extracting(one -> one.state, one -> one.failure).containsExactly(MailState.QUEUED, "busy");
        askings.lab().heal();
        askings.hurry(MailTask.NAME, mail.id);
        askings.awaitMail(SPONSOR, "Hedda", 1);
        Awaitility.await().until(() -> askings.mails(request).get(0).state == MailState.SENT);
    }

    @Test
    void aMailboxThatIsNotThereIsNotTriedAgain() {
        askings.lab().fault("mail", "error");
        var request = askings.ask(9, "hosted", "Inga", SPONSOR);
        Awaitility.await().untilAsserted(() -> assertThat(askings.mails(request))
                .extracting(mail -> mail.state, mail -> mail.failure, mail -> mail.words)
                .containsExactly(tuple(MailState.FAILED, "address", "there is no such mailbox (550)")));
        assertThat(askings.stored(request).state).as("it shows in the list").isEqualTo(RequestState.WAITING);
    }

    private static void decide(String link, String verdict) {
        var browser = new PlainBrowser();
        var page = browser.get(at(link));
        var form = new Page.Form("post", page.address(), Map.of("do", verdict, "stay", "1d"));
        assertThat(browser.post(form).status()).isEqualTo(303);
    }

    private static String page(String link) {
        return new PlainBrowser().get(at(link)).text();
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
