package io.vestibule.pages.signin;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.testing.Invited;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody does about the own account: another password, and an end to browser sessions. */
@QuarkusTest
@Tag("database")
class OwnAccountTest {

    private static final String NEW = "five other words in it";
    private static final String SESSIONS = "/signin/sessions";

    @AfterEach
    void clear() {
        Staff.forgetAll();
    }

    private static String anotherBrowser(String name) {
        return Staff.signIn(name, Invited.PASSWORD).getCookie(Staff.COOKIE);
    }

    private static boolean open(String cookie) {
        return Staff.browser(cookie).get("/sponsor/guests").statusCode() == 200;
    }

    private static Response change(String cookie, String current, String wanted) {
        return Staff.browser(cookie)
                .formParam("current", current)
                .formParam("password", wanted)
                .post("/signin/password");
    }

    @Test
    void aNewPasswordCountsAtOnceAndSignsOutAllOtherBrowsers() {
        var here = Invited.signedIn("olga", "sponsor");
        var elsewhere = anotherBrowser("olga");
        var changed = change(here, Invited.PASSWORD, NEW);
        assertThat(changed.statusCode()).isEqualTo(303);
        var fresh = changed.getCookie(Staff.COOKIE);
        assertThat(List.of(open(here), open(elsewhere), open(fresh))).containsExactly(false, false, true);
        assertThat(Staff.signIn("olga", Invited.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(Staff.signIn("olga", NEW).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong,five other words in it,wrong-current",
        "four words in a row,short,wrong-new",
        "'','',wrong-current"
    })
    void whatCannotBeChangesNothing(String current, String wanted, String complaint) {
        var here = Invited.signedIn("paula", "auditor");
        var answer = change(here, current, wanted);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#" + complaint)).hasSize(1);
        assertThat(open(here)).isTrue();
        assertThat(Staff.signIn("paula", Invited.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aPasswordThatIsKeptElsewhereIsNotChangedHere() {
        var sponsor = Staff.signedIn("sponsor");
        var page = Staff.browser(sponsor).get("/signin/password").asString();
        assertThat(page).contains("Your password is not kept here.").doesNotContain("name=\"current\"");
        assertThat(change(sponsor, "sponsor", NEW).statusCode()).isEqualTo(422);
        assertThat(Staff.signIn("sponsor", "sponsor").statusCode()).isEqualTo(303);
    }

    @Test
    void eachBrowserIsShownAndCanBeSignedOut() {
        var here = Invited.signedIn("rita", "reception");
        var elsewhere = anotherBrowser("rita");
        var page = Jsoup.parse(Staff.browser(here).get(SESSIONS).asString());
        assertThat(page.select(".person")).hasSize(2);
        assertThat(page.select(".person .badge").text()).isEqualTo("This one");
        end(here, page.select("input[name=id]").val());
        assertThat(List.of(open(here), open(elsewhere))).containsExactly(true, false);
    }

    @Test
    void nobodySignsSomebodyElseOut() {
        var here = Invited.signedIn("sara", "sponsor");
        anotherBrowser("sara");
        var ids = Jsoup.parse(Staff.browser(here).get(SESSIONS).asString()).select("input[name=id]");
        end(Staff.signedIn("ben"), ids.val());
        assertThat(Jsoup.parse(Staff.browser(here).get(SESSIONS).asString()).select(".person"))
                .hasSize(2);
        end(here, "nonsense");
        assertThat(open(here)).isTrue();
    }

    private static void end(String cookie, String id) {
        Staff.browser(cookie).formParam("id", id).post(SESSIONS + "/end").then().statusCode(303);
    }

    @Test
    void signingOutEverywhereEndsEveryBrowserOfTheOneWhoAsks() {
        var here = Invited.signedIn("tina", "sponsor");
        var elsewhere = anotherBrowser("tina");
        var other = Staff.signedIn("ben");
        Staff.browser(here).post(SESSIONS + "/end-all").then().statusCode(303).header("Location", "/signin?out=1");
        assertThat(List.of(open(here), open(elsewhere), open(other))).containsExactly(false, false, true);
    }
}
