package io.vestibule.pages.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.signin.BrowserSession;
import io.vestibule.signin.BrowserSessions;
import io.vestibule.task.Commit;

import static io.restassured.RestAssured.given;
import static io.vestibule.testing.Staff.COOKIE;
import static io.vestibule.testing.Staff.browser;
import static io.vestibule.testing.Staff.signIn;
import static io.vestibule.testing.Staff.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@Tag("database")
class SignInTest {

    private static final String PAGE = "/sponsor/deliveries";
    private static final String TO_SIGN_IN = "/signin?next=%2Fsponsor%2Fdeliveries";

    @Inject
    BrowserSessions sessions;

    @Inject
    Clock clock;

    @AfterEach
    void signEverybodyOut() {
        Commit.of("test", () -> BrowserSession.deleteAll());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sponsor", "admin", "auditor"})
    void theRightPasswordOpensThePage(String name) {
        browser(signedIn(name)).get(PAGE).then().statusCode(200).body(containsString(">" + name + "<"));
    }

    @Test
    void afterTheSignInOneIsWhereOneWantedToBe() {
        given().redirects()
                .follow(false)
                .formParam("username", "sponsor")
                .formParam("password", "sponsor")
                .formParam("next", PAGE + "?state=failed")
                .post("/signin")
                .then()
                .statusCode(303)
                .header("Location", PAGE + "?state=failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example"})
    void nobodyIsLedElsewhere(String next) {
        given().redirects()
                .follow(false)
                .formParam("username", "sponsor")
                .formParam("password", "sponsor")
                .formParam("next", next)
                .post("/signin")
                .then()
                .statusCode(303)
                .header("Location", "/sponsor");
        var page = Jsoup.parse(given().queryParam("next", next).get("/signin").asString());
        assertThat(page.select("form[action=/signin] [name=next]").val()).isEqualTo("/sponsor");
    }

    @Test
    void thePageThatNeedsASignInComesBackAfterIt() {
        var address =
                given().redirects().follow(false).get(PAGE + "?state=sent").getHeader("Location");
        assertThat(address).isEqualTo("/signin?next=%2Fsponsor%2Fdeliveries%3Fstate%3Dsent");
        var form = Jsoup.parse(given().urlEncodingEnabled(false).get(address).asString());
        assertThat(form.select("input[name=next]").val()).isEqualTo(PAGE + "?state=sent");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookies = signIn("sponsor", "sponsor").getHeaders().getValues("Set-Cookie");
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith(COOKIE + "="));
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure")); // the address of the tests has no https
    }

    @Test
    void theDatabaseDoesNotHoldWhatTheCookieHolds() {
        var cookie = signedIn("sponsor");
        var digests = Commit.read(() -> BrowserSession.<BrowserSession>listAll()).stream()
                .map(session -> session.digest)
                .toList();
        assertThat(digests).hasSize(1).doesNotContain(cookie);
    }

    @ParameterizedTest
    @CsvSource({"sponsor,wrong", "nobody,sponsor", "sponsor,''", "'',''", "' ',x", "SPONSOR,Sponsor"})
    void aWrongNameAndAWrongPasswordLookTheSame(String name, String password) {
        signIn(name, password)
                .then()
                .statusCode(401)
                .header("Set-Cookie", equalTo(null))
                .body(containsString("This name and password do not match."))
                .body(containsString("<title>Error: Sign in"));
    }

    @Test
    void missingAndHugeFieldsAreWrongToo() {
        given().contentType("application/x-www-form-urlencoded")
                .post("/signin")
                .then()
                .statusCode(401);
        signIn("a".repeat(4000), "b".repeat(4000)).then().statusCode(401);
    }

    @Test
    void whatWasTypedComesBackAsText() {
        signIn("\"><script>alert(1)</script>", "x").then().statusCode(401).body(not(containsString("<script>alert")));
    }

    @Test
    void whoGuessesTooOftenWaits() {
        for (int i = 0; i < 5; i++) {
            signIn("guessed", "wrong").then().statusCode(401);
        }
        signIn("guessed", "wrong")
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo(null)))
                .body(containsString("Too many tries. Wait "));
        signIn("sponsor", "sponsor").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "'\" or 1=1"})
    void aForgedCookieOpensNothing(String cookie) {
        browser(cookie).get(PAGE).then().statusCode(303).header("Location", TO_SIGN_IN);
    }

    @Test
    void whoseSessionIsOverCanSignInAgain() {
        var cookie = signedIn("sponsor");
        change("expiresAt = ?1", clock.instant());
        browser(cookie).get("/signin").then().statusCode(200).body(containsString("For staff"));
        var again = browser(cookie)
                .formParam("username", "sponsor")
                .formParam("password", "sponsor")
                .post("/signin");
        browser(again.getCookie(COOKIE)).get(PAGE).then().statusCode(200);
        browser("forged").post("/signout").then().statusCode(303).header("Location", "/signin?out=1");
    }

    @Test
    void aHugeCookieOpensNothing() {
        browser("a".repeat(5000)).get(PAGE).then().statusCode(303);
    }

    @Test
    void aSessionEndsWhenItsTimeIsOver() {
        var cookie = signedIn("sponsor");
        change("expiresAt = ?1", clock.instant());
        browser(cookie).get(PAGE).then().statusCode(303).header("Location", TO_SIGN_IN);
    }

    @Test
    void aSessionEndsWhenNobodyUsesIt() {
        var cookie = signedIn("sponsor");
        change("seenAt = ?1", clock.instant().minus(Duration.ofHours(8)));
        browser(cookie).get(PAGE).then().statusCode(303);
    }

    @Test
    void useKeepsASessionAlive() {
        var cookie = signedIn("sponsor");
        var longAgo = clock.instant().minus(Duration.ofHours(7));
        change("seenAt = ?1", longAgo);
        browser(cookie).get(PAGE).then().statusCode(200);
        assertThat(Commit.read(() -> BrowserSession.<BrowserSession>listAll().get(0)).seenAt)
                .isAfter(longAgo.plus(Duration.ofHours(6)));
    }

    @Test
    void aChangedPasswordOrRoleEndsTheSession() {
        var cookie = signedIn("sponsor");
        Commit.of("test", () -> BrowserSession.update("stamp = 'of the former password'"));
        browser(cookie).get(PAGE).then().statusCode(303);
    }

    @Test
    void anAccountThatIsGoneHasNoSession() {
        var cookie = signedIn("sponsor");
        Commit.of("test", () -> BrowserSession.update("account = 'gone'"));
        browser(cookie).get(PAGE).then().statusCode(303);
    }

    @Test
    void signingOutEndsTheSessionAtTheServer() {
        var cookie = signedIn("sponsor");
        browser(cookie).get("/signout").then().statusCode(200).body(containsString("Sign out?"));
        browser(cookie).get(PAGE).then().statusCode(200);
        browser(cookie)
                .post("/signout")
                .then()
                .statusCode(303)
                .header("Location", "/signin?out=1")
                .header("Set-Cookie", startsWith(COOKIE + "=;"));
        browser(cookie).get(PAGE).then().statusCode(303);
        given().get("/signin?out=1").then().body(containsString("You are signed out."));
    }

    @Test
    void signingInAgainEndsTheFormerSession() {
        var former = signedIn("sponsor");
        var cookie = browser(former)
                .formParam("username", "admin")
                .formParam("password", "admin")
                .post("/signin")
                .getCookie(COOKIE);
        browser(former).get(PAGE).then().statusCode(303);
        browser(cookie).get(PAGE).then().statusCode(200);
    }

    @Test
    void whoIsSignedInNeedNotSignIn() {
        browser(signedIn("sponsor"))
                .get("/signin?next=/sponsor/deliveries")
                .then()
                .statusCode(303)
                .header("Location", PAGE);
    }

    @Test
    void otherSitesCanNeitherSignInNorOut() {
        var cookie = signedIn("sponsor");
        browser(cookie)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/signout")
                .then()
                .statusCode(403);
        browser(cookie)
                .header("Origin", "https://evil.example")
                .post("/signout")
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .formParam("username", "sponsor")
                .formParam("password", "sponsor")
                .post("/signin")
                .then()
                .statusCode(403);
        browser(cookie).get(PAGE).then().statusCode(200);
    }

    @Test
    void whoeverHasAnotherRoleIsToldSo() {
        browser(signedIn("desk"))
                .get("/admin")
                .then()
                .statusCode(403)
                .body(containsString("This page is not yours to see"))
                .body(containsString("<strong>desk</strong>"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void oldSessionsAreSweptOut() {
        signedIn("sponsor");
        change("expiresAt = ?1", clock.instant().minusSeconds(1));
        signedIn("admin");
        assertThat(sessions.purge()).isEqualTo(1);
        assertThat(sessions.purge()).isZero();
        assertThat(Commit.read(() -> BrowserSession.count())).isEqualTo(1);
    }

    @Test
    void pagesOfStaffStayOutOfCachesAndFrames() {
        given().get("/signin")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    private static void change(String what, Instant to) {
        Commit.of("test", () -> BrowserSession.update(what, to));
    }
}
