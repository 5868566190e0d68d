package io.vestibule.pages.admin;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

/** "Send a test text" shows what a provider says, and hides what must not be seen. */
@QuarkusTest
class AdminProvidersTest {

    private static final String NUMBER = "+447700900171";

    @Inject
    Site site;

    @AfterEach
    void heal() {
        new LabWindow(site.publicUrl().toString()).heal();
    }

    @Test
    void aTestTextGoesOutAndTheAnswerIsShownWithoutSecrets() {
        var page = send("admin", NUMBER).statusCode(200).extract().asString();
        assertThat(page)
                .contains("It took the text as SM")
                .contains("HTTP 201")
                .contains("&quot;status&quot;")
                .doesNotContain(NUMBER.substring(1) + "&quot;")
                .doesNotContain("lab-twilio-token")
                .doesNotContain("Test of twilio by Vestibule");
        Awaitility.await()
                .untilAsserted(() -> assertThat(new LabWindow(site.publicUrl().toString()).messages(NUMBER))
                        .isNotEmpty()
                        .first()
                        .satisfies(text ->
                                assertThat(text.path("text").asText()).startsWith("Test of twilio by Vestibule at")));
    }

    @Test
    void aRefusalIsShownWithItsCode() {
        send("admin", "+15005550001")
                .statusCode(200)
                .body(containsString("There is no such number (21211)"))
                .body(containsString("We call this: bad-number"));
    }

    @Test
    void aProviderThatIsDownIsSaidToBeDown() {
        new LabWindow(site.publicUrl().toString()).fault("sms/twilio", "error");
        send("admin", NUMBER).statusCode(200).body(containsString("We call this: unknown-outcome"));
    }

    @Test
    void whatIsNoNumberIsAskedAgain() {
        send("admin", "07700 900171<b>")
                .statusCode(422)
                .body(containsString("Type a mobile number with + and the country"))
                .body(not(containsString("<b>")));
    }

    @Test
    void onlyAdminsMay() {
        send("sponsor", NUMBER).statusCode(403);
        given().redirects().follow(false).get("/admin").then().statusCode(in(List.of(302, 303)));
    }

    @Test
    void anUnknownProviderIsNotFound() {
        Staff.browser(Staff.signedIn("admin"))
                .header("Origin", site.publicUrl().toString())
                .formParam("phone", NUMBER)
                .post("/admin/providers/nobody/test")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse send(String who, String number) {
        return Staff.browser(Staff.signedIn(who))
                .header("Origin", site.publicUrl().toString())
                .formParam("phone", number)
                .post("/admin/providers/twilio/test")
                .then();
    }
}
