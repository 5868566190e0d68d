package io.vestibule.pages.admin;

import java.time.Instant;
import java.util.List;

import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.audit.Action;
import io.vestibule.audit.AuditEvent;
import io.vestibule.signin.StaffLink;
import io.vestibule.task.Commit;
import io.vestibule.testing.Staff;

import static io.restassured.RestAssured.given;
import static io.vestibule.testing.Invited.PASSWORD;
import static io.vestibule.testing.Invited.invite;
import static io.vestibule.testing.Invited.link;
import static io.vestibule.testing.Invited.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** An admin invites, changes and locks out; the person chooses a password by a link. */
@QuarkusTest
@Tag("database")
class StaffAccountsTest {

    private static final String PAGE = "/admin/staff";

    @AfterEach
    void clear() {
        Staff.forgetAll();
    }

    private static Response asAdmin(String below, String... fields) {
        var request = Staff.browser(Staff.signedIn("admin")).contentType("application/x-www-form-urlencoded");
        for (var i = 0; i < fields.length; i += 2) {
            request = request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(PAGE + "/anna" + below);
    }

    /** Gives the cookie of anna, who is signed in. */
    private static String anna(String role) {
        var link = link(invite("anna", "Anna@example.org", role));
        return use(link, PASSWORD).getCookie(Staff.COOKIE);
    }

    @Test
    void whoIsInvitedChoosesAPasswordOnce() {
        var page = invite(" Anna ", "Anna@example.org", "sponsor");
        page.then().statusCode(200).header("Cache-Control", "no-store");
        var link = link(page);
        assertThat(link).matches("/signin/link/[A-Za-z0-9_-]{43}");
        given().get(link).then().statusCode(200).body(containsString("<strong>anna</strong>"));
        given().head(link).then().statusCode(200);
        use(link, "short").then().statusCode(422).body(containsString("at least 12 characters"));
        Staff.signIn("anna", "").then().statusCode(401);

        var entered = use(link, PASSWORD);
        entered.then().statusCode(303).header("Location", "/sponsor");
        Staff.browser(entered.getCookie(Staff.COOKIE))
                .get("/sponsor/deliveries")
                .then()
                .statusCode(200);
        use(link, "another long password").then().statusCode(410).body(containsString("used up"));
        given().get(link).then().statusCode(410);
        Staff.signIn("ANNA", PASSWORD).then().statusCode(303);
        Staff.signIn("anna", "another long password").then().statusCode(401);
    }

    @Test
    void linksRunOutAndAreKeptAsDigests() {
        var link = link(invite("anna", "", "sponsor"));
        var digests = Commit.read(() -> StaffLink.<StaffLink>listAll()).stream()
                .map(known -> known.digest)
                .toList();
        assertThat(digests).hasSize(1).noneMatch(link::contains);
        Commit.of("test", () -> StaffLink.update("expiresAt = ?1", Instant.EPOCH));
        use(link, PASSWORD).then().statusCode(410);
    }

    @Test
    void aNewLinkVoidsTheOldOneAndEndsSessionsWhenUsed() {
        var old = link(invite("anna", "", "sponsor"));
        var link = link(asAdmin("/link"));
        use(old, PASSWORD).then().statusCode(410);
        var cookie = use(link, PASSWORD).getCookie(Staff.COOKIE);
        var reset = link(asAdmin("/link"));
        Staff.browser(cookie).get("/sponsor/deliveries").then().statusCode(200);
        use(reset, "another long password").then().statusCode(303);
        Staff.browser(cookie).get("/sponsor/deliveries").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "", "a b", "<b>", "../x", "ä"})
    void namesThatCannotBeAreAskedAgain(String name) {
        invite(name, "", "sponsor").then().statusCode(422).body(containsString("aria-invalid"));
    }

    @Test
    void otherNonsenseIsAskedAgain() {
        invite("anna", "no address", "sponsor").then().statusCode(422).body(containsString("no mail address"));
        invite("anna", "", "emperor").then().statusCode(422).body(containsString("Choose what"));
        anna("sponsor");
        invite("anna", "", "sponsor").then().statusCode(422).body(containsString("has this name already"));
    }

    @Test
    void anotherRoleCountsAtOnceAndEndsTheSessions() {
        var cookie = anna("sponsor");
        asAdmin("", "fullName", "Anna", "mail", "", "role", "admin").then().statusCode(303);
        Staff.browser(cookie).get("/sponsor/deliveries").then().statusCode(303);
        var again = Staff.signIn("anna", PASSWORD).getCookie(Staff.COOKIE);
        Staff.browser(again).get(PAGE).then().statusCode(200);
        Staff.browser(again)
                .formParam("role", "sponsor")
                .post(PAGE + "/anna")
                .then()
                .statusCode(422)
                .body(containsString("his own role"));
        Staff.browser(again).formParam("x", "").post(PAGE + "/anna/lock").then().statusCode(422);
    }

    @Test
    void whoIsLockedOutIsOutAtOnceUntilLetIn() {
        var cookie = anna("sponsor");
        asAdmin("/lock").then().statusCode(303);
        Staff.browser(cookie).get("/sponsor/deliveries").then().statusCode(303);
        Staff.signIn("anna", PASSWORD).then().statusCode(401).body(containsString("This account is locked"));
        Staff.signIn("anna", "wrong").then().statusCode(401).body(not(containsString("locked")));
        asAdmin("/link").then().statusCode(422);
        asAdmin("/unlock").then().statusCode(303);
        Staff.signIn("anna", PASSWORD).then().statusCode(303);
    }

    @Test
    void anAdminSignsSomebodyOut() {
        var cookie = anna("sponsor");
        asAdmin("/end-sessions").then().statusCode(303);
        Staff.browser(cookie).get("/sponsor/deliveries").then().statusCode(303);
    }

    @Test
    void theListShowsEverybodyAndNothingRaw() {
        anna("reception");
        var page = Staff.browser(Staff.signedIn("admin")).get(PAGE);
        page.then().statusCode(200).body(not(containsString("<b>Berger")));
        assertThat(Jsoup.parse(page.asString()).select(".person strong").eachText())
                .contains("admin", "sponsor", "Anna <b>Berger</b>");
        Staff.browser(Staff.signedIn("admin"))
                .get(PAGE + "/anna")
                .then()
                .statusCode(200)
                .body(not(containsString("<b>Berger")));
        Staff.browser(Staff.signedIn("admin"))
                .get(PAGE + "/sponsor")
                .then()
                .statusCode(200)
                .body(containsString("settings"));
        Staff.browser(Staff.signedIn("admin")).get(PAGE + "/nobody").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sponsor", "desk", "auditor"})
    void onlyAdminsMay(String name) {
        var cookie = Staff.signedIn(name);
        for (var path : List.of(PAGE, PAGE + "/new", PAGE + "/sponsor")) {
            Staff.browser(cookie).get(path).then().statusCode(403);
        }
        for (var path : List.of(PAGE + "/new", PAGE + "/sponsor/end-sessions", PAGE + "/sponsor/link")) {
            Staff.browser(cookie).formParam("name", "x").post(path).then().statusCode(403);
        }
    }

    @Test
    void everyActionIsKept() {
        var formerly = Commit.read(() -> AuditEvent.count());
        anna("sponsor");
        asAdmin("", "mail", "berta@example.org", "role", "auditor");
        asAdmin("/lock");
        var events = Commit.read(() -> AuditEvent.<AuditEvent>listAll(Sort.by("id"))).stream()
                .skip(formerly)
                .filter(event -> "staff:anna".equals(event.subject))
                .toList();
        assertThat(events)
                .extracting(event -> event.action)
                .containsExactly(
                        Action.STAFF_INVITED,
                        Action.PASSWORD_CHANGED,
                        Action.SIGNED_IN,
                        Action.STAFF_CHANGED,
                        Action.STAFF_CHANGED);
        assertThat(events.get(3).before).isEqualTo("sponsor, anna@example.org");
        assertThat(events.get(3).after).isEqualTo("auditor, berta@example.org");
        assertThat(events).allMatch(event -> event.address != null);
    }
}
