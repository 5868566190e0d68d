package io.vestibule.pages.admin;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.net.Site;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** The controllers' page, and the box that takes a redirect apart. */
@QuarkusTest
class AdminControllersTest {

    @Inject
    Site site;

    @Inject
    RedirectInspector inspector;

    private String login() {
        return "http://127.0.0.1:" + site.publicUrl().getPort() + "/lab/controller/lab/login.html";
    }

    private String good() {
        return site.at("/g/visitors") + "?switch_url=" + login()
                + "&ap_mac=02:00:5e:00:00:aa&client_mac=02:00:5e:10:00:01&wlan=Visitors&redirect=a.example/?b=1&c=2";
    }

    private ValidatableResponse paste(String url) {
        return Staff.browser(Staff.signedIn("admin"))
                .formParam("url", url)
                .post("/admin/controllers/inspection")
                .then();
    }

    @Test
    void showsTheConfigurationsAndTheWarnings() {
        Staff.browser(Staff.signedIn("admin"))
                .get("/admin/controllers")
                .then()
                .statusCode(200)
                .body(containsString("redirect append client-mac tag client_mac"))
                .body(containsString("login page is plain HTTP"))
                .body(containsString("href=\"/admin/controllers/visitors/catalyst9800.txt\""));
    }

    @Test
    void aSheetIsDownloadedWithItsExplanations() {
        Staff.browser(Staff.signedIn("admin"))
                .get("/admin/controllers/visitors/catalyst9800.txt")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/plain"))
                .header("Content-Disposition", containsString("visitors-catalyst9800.txt"))
                .body(containsString("! Tells us the phone."))
                .body(containsString("\n redirect append client-mac tag client_mac\n"));
        Staff.browser(Staff.signedIn("admin"))
                .get("/admin/controllers/visitors/nothing.txt")
                .then()
                .statusCode(404);
    }

    @Test
    void isForAdminsOnly() {
        Staff.browser(Staff.signedIn("sponsor"))
                .get("/admin/controllers")
                .then()
                .statusCode(403);
    }

    @Test
    void aGoodRedirectIsSaidToBeGood() {
        paste(good())
                .statusCode(200)
                .body(containsString("Guests with this redirect get on"))
                .body(containsString("It comes from the controller lab"))
                .body(containsString("it is understood"));
    }

    @Test
    void whatIsPastedIsShownHarmless() {
        paste(good().replace("wlan=Visitors", "wlan=%3Cscript%3Ealert(1)%3C/script%3E"))
                .statusCode(200)
                .body(not(containsString("<script>alert")));
        paste("").statusCode(200);
        paste("%%%").statusCode(200);
        paste("https://[::1?x=%").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            &client_mac=02:00:5e:10:00:01 |                        | redirect append client-mac tag client_mac
            &client_mac=                  | &station=              | under a name that we do not know
            wlan=Visitors                 | wlan=Others            | is none of this portal's
            &wlan=Visitors                |                        | redirect append wlan-ssid tag wlan
            /lab/controller/lab/login.html| /login.html            | login-path
            switch_url=http://            | switch_url=https://    | login-origins
            /g/visitors                   | /g/nowhere             | There is no portal
            /g/visitors                   | /guest                 | does not begin with
            &ap_mac                       | &statusCode=5&ap_mac   | refused
            """)
    void everyFaultIsNamedWithItsCure(String from, String to, String expected) {
        var url = good().replace(from, to == null ? "" : to);
        var words = inspector.inspect(url).findings().stream()
                .map(finding -> finding.what() + " " + finding.cure())
                .toList();
        assertThat(words).anyMatch(sentence -> sentence.contains(expected));
    }

    @Test
    void aStrangersLoginPageStopsGuests() {
        var inspection = inspector.inspect(good().replace(login(), "https://evil.example/login.html"));
        assertThat(inspection.good()).isFalse();
        assertThat(inspection.parameters().get(0).value()).isEqualTo("https://evil.example/login.html");
    }
}
