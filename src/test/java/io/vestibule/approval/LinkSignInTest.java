package io.vestibule.approval;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import io.vestibule.delivery.ScriptedTexts;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the settings want a sign-in of whoever follows the link of a mail; this profile's do. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
class LinkSignInTest {

    private static final String SPONSOR = "sponsor@example.org";

    @Inject
    Askings askings;

    private static Response approve(RequestSpecification browser, String link) {
        return browser.formParam("do", "approve").formParam("stay", "1d").post(link);
    }

    @Test
    void nobodyDecidesWithoutASignIn() {
        var request = askings.ask(31, "hosted", "Oda", SPONSOR);
        var link = Askings.link(askings.awaitMail(SPONSOR, "Oda", 1));
        var stranger = RestAssured.given().redirects().follow(false);
        var page = Jsoup.parse(stranger.get(link).asString());
        assertThat(page.text()).contains("Sign in to decide.");
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/sponsor/requests/" + request.id);
        assertThat(page.select("button[name=do]")).isEmpty();
        assertThat(approve(stranger, link).statusCode()).isEqualTo(303);
        assertThat(askings.stored(request).state).isEqualTo(RequestState.WAITING);
    }

    @Test
    void theOneItWasMadeForDecidesAndNobodyElse() {
        var request = askings.ask(32, "hosted", "Petra", SPONSOR);
        var link = Askings.link(askings.awaitMail(SPONSOR, "Petra", 1));
        var ben = Staff.signedIn("ben");
        var page = Staff.browser(ben).get(link);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(page.asString()).text())
                .contains("You are signed in as ben, who may not decide about this request.");
        approve(Staff.browser(ben), link);
        assertThat(askings.stored(request).state).isEqualTo(RequestState.WAITING);

        approve(Staff.browser(Staff.signedIn("sponsor")), link);
        var stored = askings.stored(request);
        assertThat(stored.state).isEqualTo(RequestState.APPROVED);
        assertThat(stored.decidedBy).isEqualTo("sponsor");
        assertThat(stored.decidedLink).isEqualTo(SPONSOR);
    }
}
