package io.vestibule.approval;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.audit.AuditEvent;
import io.vestibule.task.Commit;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** A link in the hands of somebody else than the one it was made for, as mails are forwarded. */
@QuarkusTest
@Tag("database")
class LinkUsersTest {

    private static final String SPONSOR = "sponsor@example.org";

    @Inject
    Askings askings;

    private ApprovalRequest asked(int number, String firstName) {
        return askings.ask(number, "hosted", firstName, SPONSOR);
    }

    private String link(String firstName) {
        return Askings.link(askings.awaitMail(SPONSOR, firstName, 1));
    }

    private static RequestSpecification nobody() {
        return RestAssured.given().redirects().follow(false);
    }

    private static String text(RequestSpecification browser, String link) {
        return Jsoup.parse(browser.get(link).asString()).text();
    }

    private static void approve(RequestSpecification browser, String link) {
        browser.formParam("do", "approve")
                .formParam("stay", "1d")
                .post(link)
                .then()
                .statusCode(303);
    }

    @Test
    void whoeverGetsAForwardedMailDecidesForTheOneItWasSentTo() {
        var request = asked(21, "Jorun");
        var link = link("Jorun");
        assertThat(text(nobody(), link))
                .contains("This link was made for sponsor@example.org.")
                .contains("What you decide is recorded under that address.");
        approve(nobody(), link);
        var stored = askings.stored(request);
        assertThat(stored.decidedBy).isEqualTo(SPONSOR);
        assertThat(stored.sponsor).as("the account of that address vouches").isEqualTo("sponsor");
    }

    @Test
    void aColleagueWhoIsSignedInDecidesUnderTheOwnName() {
        var request = asked(22, "Kaja");
        var link = link("Kaja");
        var ben = Staff.signedIn("ben");
        assertThat(text(Staff.browser(ben), link))
                .contains("What you decide is recorded as decided by ben, by that link.");
        approve(Staff.browser(ben), link);
        var stored = askings.stored(request);
        assertThat(stored.decidedBy).isEqualTo("ben");
        assertThat(stored.decidedLink).isEqualTo(SPONSOR);
        assertThat(text(nobody(), link)).contains("Approved by ben, by the link sent to sponsor@example.org");
    }

    @ParameterizedTest
    @CsvSource({"auditor,23,Liv", "desk,24,Marit"})
    void whoMayNotDecideDoesNotByALink(String account, int number, String firstName) {
        var request = asked(number, firstName);
        var link = link(firstName);
        var cookie = Staff.signedIn(account);
        var page = Staff.browser(cookie).get(link);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(page.asString()).select("main form")).isEmpty();
        approve(Staff.browser(cookie), link);
        assertThat(askings.stored(request).state).isEqualTo(RequestState.WAITING);
        assertThat(Commit.read(() -> AuditEvent.<AuditEvent>list("subject", "request:" + request.id)))
                .singleElement()
                .satisfies(event -> assertThat(event.actor + " " + event.action + " " + event.after)
                        .isEqualTo(account + " REQUEST_REFUSED by the link sent to " + SPONSOR));
    }

    @Test
    void anotherSiteCannotPressTheButton() {
        var request = asked(25, "Nanna");
        var link = link("Nanna");
        nobody().header("Sec-Fetch-Site", "cross-site")
                .formParam("do", "approve")
                .formParam("stay", "1d")
                .post(link)
                .then()
                .statusCode(403);
        assertThat(askings.stored(request).state).isEqualTo(RequestState.WAITING);
    }
}
