package io.vestibule.lab.ise;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.admin;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.set;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
class CsrfTest extends LabIseTest {

    @Test
    void point07_aWriteNeedsTheTokenAndBothItsCookies() {
        set("csrf", true);
        var fetched = fetch(200);
        refused(write("", Map.of()));
        refused(write(fetched.header("X-CSRF-Token"), Map.of()));
        refused(write(fetched.header("X-CSRF-Token"), Map.of("JSESSIONIDSSO", fetched.cookie("JSESSIONIDSSO"))));
        refused(write("made-up", fetched.cookies()));
        refused(write(fetched.header("X-CSRF-Token"), fetch(200).cookies()));
        write(fetched.header("X-CSRF-Token"), fetched.cookies()).statusCode(201);
        write(fetched.header("X-CSRF-Token"), fetched.cookies()).statusCode(201);
        sponsor().get(ERS + "guestuser").then().statusCode(200);
    }

    @Test
    void point07_theFetchMayAnswer415AndStillBringTheToken() {
        set("csrf", true);
        set("csrfFetchStatus", 415);
        var fetched = fetch(415);
        write(fetched.header("X-CSRF-Token"), fetched.cookies()).statusCode(201);
    }

    @Test
    void point07_aTokenOfTheAdministratorIsNotTheSponsors() {
        set("csrf", true);
        var fetched = admin().header("X-CSRF-TOKEN", "fetch").get(ERS + "guesttype/versioninfo");
        assertThat(fetched.header("X-CSRF-Token")).isNotEmpty();
        refused(write(fetched.header("X-CSRF-Token"), fetched.cookies()));
    }

    @Test
    void point07_withoutTheCheckAFetchIsHarmless() {
        var answer = sponsor().header("X-CSRF-TOKEN", "fetch").get(ERS + "guestuser/versioninfo");
        answer.then().statusCode(200);
        assertThat(answer.header("X-CSRF-Token")).isNull();
        write("", Map.of()).statusCode(201);
    }

    private static Response fetch(int status) {
        var answer = sponsor().header("X-CSRF-TOKEN", "fetch").get(ERS + "guestuser/versioninfo");
        answer.then().statusCode(status);
        assertThat(answer.cookies()).containsOnlyKeys("JSESSIONIDSSO", "APPSESSIONID");
        return answer;
    }

    private static ValidatableResponse write(String token, Map<String, String> cookies) {
        return sponsor()
                .header("X-CSRF-TOKEN", token)
                .cookies(cookies)
                .body(guest(freshName()).json())
                .post(ERS + "guestuser")
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403).contentType("text/html").body(containsString("CSRF nonce validation failed"));
    }
}
