package io.vestibule.pages.signin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.signin.KnownCookie;
import io.vestibule.testing.Invited;
import io.vestibule.testing.Staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A browser at which somebody has signed in goes on when that name is guessed at from everywhere; the test has one address. */
@QuarkusTest
class KnownBrowserTest {

    @AfterEach
    void clear() {
        Staff.forgetAll();
    }

    private static Response signIn(String known, String name, String password) {
        return given().redirects()
                .follow(false)
                .cookie(KnownCookie.NAME, known)
                .formParam("username", name)
                .formParam("password", password)
                .post("/signin");
    }

    @Test
    void theCookieTellsNothingAndIsNoKey() {
        var entered =
                Invited.use(Invited.link(Invited.invite("tilda", "tilda@example.org", "sponsor")), Invited.PASSWORD);
        var known = entered.getDetailedCookie(KnownCookie.NAME);
        assertThat(known.isHttpOnly()).isTrue();
        assertThat(known.getSameSite()).isEqualTo("Lax");
        assertThat(known.getPath()).isEqualTo("/signin");
        assertThat(known.getValue()).doesNotContain("tilda");
        var page = given().redirects()
                .follow(false)
                .cookie(KnownCookie.NAME, known.getValue())
                .get("/sponsor/guests");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(signIn(known.getValue(), "tilda", "wrong").statusCode()).isEqualTo(401);
        assertThat(signIn(known.getValue(), "tilda", Invited.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "", "tilda"})
    void aForgedOneIsNone(String forged) {
        assertThat(signIn(forged, "sponsor", "sponsor").statusCode()).isEqualTo(303);
    }
}
