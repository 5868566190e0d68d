package io.vestibule.pages.signin;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.signin.BrowserSession;
import io.vestibule.task.Commit;
import io.vestibule.testing.Invited;
import io.vestibule.testing.Staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** The second step is changed only by who has signed in just now: an open browser is not enough. */
@QuarkusTest
@Tag("database")
class FreshSignInTest {

    private static final String PAGE = "/signin/second-step";

    @Inject
    Clock clock;

    @AfterEach
    void clear() {
        Staff.forgetAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/add", "/remove", "/codes"})
    void anOldSessionHasToSignInAgain(String action) {
        var cookie = Invited.signedIn("selma", "sponsor");
        var old = clock.instant().minus(Duration.ofMinutes(16));
        Commit.of("test", () -> BrowserSession.update("createdAt = ?1 where account = 'selma'", old));
        assertThat(Staff.browser(cookie).get(PAGE).statusCode()).as("looking").isEqualTo(200);
        var answer = Staff.browser(cookie).formParam("what", "app").post(PAGE + action);
        answer.then().statusCode(303).header("Location", "/signin?next=%2Fsignin%2Fsecond-step&again=1");
        assertThat(Staff.browser(cookie).get(PAGE).statusCode()).isEqualTo(303);
        given().get("/signin?again=1").then().body(containsString("Sign in again to change your second step."));
    }

    @Test
    void aFreshOneMay() {
        var cookie = Invited.signedIn("selma", "sponsor");
        Staff.browser(cookie)
                .formParam("x", "")
                .post(PAGE + "/add")
                .then()
                .statusCode(303)
                .header("Location", "/signin/enrol?next=%2Fsignin%2Fsecond-step");
    }
}
