package io.vestibule.pages.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.audit.Action;
import io.vestibule.audit.AuditEvent;
import io.vestibule.signin.Accounts;
import io.vestibule.signin.Role;
import io.vestibule.task.Commit;
import io.vestibule.testing.Staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** The whole code flow over HTTP: away to the provider, back with a code, and into a browser session of ours. */
@QuarkusTest
class OidcTest {

    private static final String TRIP = "vestibule-oidc";

    @Inject
    TestProvider provider;

    @Inject
    Accounts accounts;

    @BeforeEach
    void open() {
        provider.reset();
        provider.issuer = "http://127.0.0.1:" + RestAssured.port + "/testing/oidc";
        is("anna", "hosts");
    }

    @AfterEach
    void clear() {
        Staff.forgetAll();
    }

    private void is(String name, String... groups) {
        provider.claims = Map.of(
                "sub",
                "id-of-" + name,
                "preferred_username",
                name,
                "name",
                "Anna Berger",
                "email",
                "Anna@Example.org",
                "groups",
                List.of(groups));
    }

    private void lies(String claim, Object value) {
        var claims = new HashMap<>(provider.claims);
        claims.put(claim, value);
        provider.claims = claims;
    }

    private static Response get(String address, String cookie) {
        var request = given().redirects().follow(false).urlEncodingEnabled(false);
        return (cookie == null ? request : request.cookie(TRIP, cookie)).get(address);
    }

    private static Response signIn() {
        return signIn("");
    }

    private static Response signIn(String query) {
        var away = get("/signin/oidc" + query, null);
        away.then().statusCode(303);
        var back = get(away.getHeader("Location"), null).getHeader("Location");
        return get(back, away.getCookie(TRIP));
    }

    @Test
    void whoeverTheProviderVouchesForGetsASessionOfOurs() {
        given().get("/signin").then().body(containsString("Sign in with your company account"));
        var entered = signIn("?next=%2Fsponsor%2Fdeliveries%3Fstate%3Dsent");
        entered.then().statusCode(303).header("Location", "/sponsor/deliveries?state=sent");
        Staff.browser(entered.getCookie(Staff.COOKIE))
                .get("/sponsor/deliveries")
                .then()
                .statusCode(200)
                .body(containsString(">anna<"));
        var account = accounts.byMail("anna@example.org").orElseThrow();
        assertThat(account.role()).isEqualTo(Role.SPONSOR);
        assertThat(account.fullName()).contains("Anna Berger");
        assertThat(account.directoryGroups()).containsExactly("hosts");
        Staff.browser(entered.getCookie(Staff.COOKIE)).post("/signout").then().statusCode(303);
        Staff.browser(entered.getCookie(Staff.COOKIE))
                .get("/sponsor/deliveries")
                .then()
                .statusCode(303);
    }

    @Test
    void theStrongestGroupCounts() {
        is("anna", "hosts", "wifi-admins", "others");
        Staff.browser(signIn().getCookie(Staff.COOKIE))
                .get("/admin/staff")
                .then()
                .statusCode(200);
    }

    @Test
    void lessAtTheProviderIsLessHere() {
        is("anna", "wifi-admins");
        var admin = signIn().getCookie(Staff.COOKIE);
        is("anna", "hosts");
        var sponsor = signIn().getCookie(Staff.COOKIE);
        Staff.browser(admin).get("/sponsor/deliveries").then().statusCode(303);
        Staff.browser(sponsor).get("/admin/staff").then().statusCode(403);
        is("anna", "others");
        signIn().then().statusCode(401).body(containsString("you have no access here"));
    }

    @Test
    void aNameOfTheSettingsCannotBeTaken() {
        is("admin", "wifi-admins");
        signIn().then().statusCode(401).body(containsString("has this name already"));
    }

    @Test
    void aNameThatChangedHandsIsAnotherPerson() {
        signIn().then().statusCode(303);
        lies("sub", "somebody else");
        signIn().then().statusCode(401).body(containsString("has this name already"));
    }

    @Test
    void anotherBrowserCannotBringTheCode() {
        var away = get("/signin/oidc", null);
        var back = get(away.getHeader("Location"), null).getHeader("Location");
        get(back, null).then().statusCode(401);
        get(back, "forged").then().statusCode(401);
        get(back, get("/signin/oidc", null).getCookie(TRIP)).then().statusCode(401);
        get(back.replaceAll("state=[^&]*", "state="), away.getCookie(TRIP))
                .then()
                .statusCode(401);
        get("/signin/oidc/back", away.getCookie(TRIP)).then().statusCode(401);
        get(back, away.getCookie(TRIP)).then().statusCode(303);
        get(back, away.getCookie(TRIP)).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "nonce,of another sign-in",
        "aud,another client",
        "azp,another client",
        "iss,https://evil.example",
        "exp,1000000000",
        "sub,",
        "preferred_username,"
    })
    void aTokenWithALieOpensNothing(String claim, String value) {
        lies(claim, "exp".equals(claim) ? Long.valueOf(value) : value);
        var answer = signIn();
        answer.then().statusCode(401);
        assertThat(answer.getCookie(Staff.COOKIE)).isNull();
    }

    @Test
    void aSignatureByAnotherKeyOpensNothing() {
        provider.forge();
        signIn().then().statusCode(401);
    }

    @Test
    void whatWasTriedInVainIsKept() {
        provider.forge();
        signIn().then().body(containsString("could not be confirmed"));
        provider.reset();
        provider.denies = true;
        signIn();
        get("/signin/oidc/back?state=forged&code=forged", null).then().statusCode(401);
        var last =
                Commit.read(() -> AuditEvent.<AuditEvent>list("action", Sort.descending("id"), Action.SIGN_IN_REFUSED));
        assertThat(last.subList(0, 3))
                .extracting(event -> event.subject + ": " + event.after)
                .containsExactly(
                        "staff:unknown: OpenID Connect: no trip of this browser",
                        "staff:unknown: OpenID Connect: turned away",
                        "staff:unknown: not proved");
    }

    private static int tell(String token) {
        return given().formParam("logout_token", token)
                .post("/signin/oidc/logout")
                .statusCode();
    }

    @Test
    void whoSignsOutThereIsSignedOutHere() throws Exception {
        var anna = signIn().getCookie(Staff.COOKIE);
        is("berta", "hosts");
        var berta = signIn().getCookie(Staff.COOKIE);
        assertThat(tell(provider.logoutToken("id-of-anna"))).isEqualTo(200);
        Staff.browser(anna).get("/sponsor/deliveries").then().statusCode(303);
        Staff.browser(berta).get("/sponsor/deliveries").then().statusCode(200);
        assertThat(Commit.read(() -> AuditEvent.<AuditEvent>list("subject", Sort.descending("id"), "staff:anna"))
                        .get(0)
                        .after)
                .isEqualTo("all ended: signed out at the identity provider");
    }

    @Test
    void onlyTheProviderSignsSomebodyOut() throws Exception {
        var anna = signIn().getCookie(Staff.COOKIE);
        var good = Map.<String, Object>of(
                "sub", "id-of-anna", "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        assertThat(tell("rubbish")).isEqualTo(400);
        assertThat(tell(provider.signed(Map.of("sub", "id-of-anna"))))
                .as("an ID token")
                .isEqualTo(400);
        for (var lie : Map.<String, Object>of(
                        "nonce",
                        "a nonce",
                        "aud",
                        "another client",
                        "iss",
                        "https://evil.example",
                        "iat",
                        1000,
                        "exp",
                        1000)
                .entrySet()) {
            var claims = new HashMap<>(good);
            claims.put(lie.getKey(), lie.getValue());
            assertThat(tell(provider.signed(claims))).as(lie.getKey()).isEqualTo(400);
        }
        provider.forge();
        assertThat(tell(provider.logoutToken("id-of-anna"))).isEqualTo(400);
        Staff.browser(anna).get("/sponsor/deliveries").then().statusCode(200);
    }

    @Test
    void aProviderThatIsDownIsSaidToBe() {
        var away = get("/signin/oidc", null);
        var back = get(away.getHeader("Location"), null).getHeader("Location");
        provider.down = true;
        get(back, away.getCookie(TRIP)).then().statusCode(401).body(containsString("cannot be reached"));
    }

    @Test
    void whoIsTurnedAwayThereIsTurnedAwayHere() {
        provider.denies = true;
        signIn().then().statusCode(401).body(containsString("did not let you through"));
    }

    @Test
    void nobodyIsLedElsewhere() {
        signIn("?next=https%3A%2F%2Fevil.example").then().statusCode(303).header("Location", "/sponsor");
    }
}
