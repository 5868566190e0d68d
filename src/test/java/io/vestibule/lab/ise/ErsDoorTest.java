package io.vestibule.lab.ise;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.admin;
import static io.vestibule.lab.ise.LabIse.as;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.set;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class ErsDoorTest extends LabIseTest {

    @Test
    void point02_eachSetOfCredentialsOpensItsOwnResourcesOnly() {
        unauthorized(admin().get(ERS + "guestuser"));
        unauthorized(admin().body(guest(freshName()).json()).post(ERS + "guestuser"));
        unauthorized(sponsor().get(ERS + "guesttype"));
        set("sponsorOnAdminStatus", 403);
        sponsor().get(ERS + "guesttype").then().statusCode(403).contentType("text/html");
        admin().get(ERS + "guesttype").then().statusCode(200);
    }

    @Test
    void point03_aSponsorWithoutTheRestRightIsToldSo() {
        set("canAccessViaRest", false);
        unauthorized(sponsor().get(ERS + "guestuser"))
                .then()
                .body(containsString("Sponsor does not have permission to access REST Apis"));
        unauthorized(as("svc-portal", "wrong").get(ERS + "guestuser"))
                .then()
                .body(not(containsString("permission to access REST")));
    }

    @Test
    void point06_wrongOrNoCredentialsGetAPage() {
        unauthorized(as("svc-portal", "wrong").get(ERS + "guestuser"));
        unauthorized(as("nobody", "svc-portal-secret").get(ERS + "guestuser"));
        unauthorized(RestAssured.given().accept("application/json").get(ERS + "guestuser"));
        unauthorized(RestAssured.given().header("Authorization", "Basic %%%").get(ERS + "guestuser"));
    }

    private static Response unauthorized(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("text/html")
                .body("html.head.title", equalTo("HTTP Status 401 – Unauthorized"));
        return answer;
    }

    @Test
    void point08_mediaTypesAreChecked() {
        var body = guest(freshName()).json();
        sponsor()
                .accept("text/plain")
                .get(ERS + "guestuser")
                .then()
                .statusCode(415)
                .body("ERSResponse.messages.size()", equalTo(1));
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("svc-portal", "svc-portal-secret")
                .get(ERS + "guestuser")
                .then()
                .statusCode(415);
        sponsor()
                .contentType("text/plain")
                .body("{}")
                .post(ERS + "guestuser")
                .then()
                .statusCode(415);
        sponsor()
                .header("ERS-Media-Type", "identity.guestuser.9.0")
                .get(ERS + "guestuser")
                .then()
                .statusCode(415);
        sponsor()
                .header("ERS-Media-Type", "identity.guestuser.2.0")
                .body(body)
                .post(ERS + "guestuser")
                .then()
                .statusCode(201);
    }

    @Test
    void point09_switchedOffItSendsToTheAdminPage() {
        set("ersEnabled", false);
        sponsor().get(ERS + "guestuser").then().statusCode(302).header("Location", endsWith("/admin/"));
        admin().get(ERS + "guesttype").then().statusCode(302);
    }

    @Test
    void point31_aboveTheRateItRefuses() {
        set("maxRequestsPerSecond", 0);
        sponsor().get(ERS + "guestuser").then().statusCode(429);
    }

    @Test
    void unknownPathsAndMethodsAreRefusedInTheShapeOfErs() {
        unsupported(admin().get(ERS + "coffee"), "GET-get-coffee");
        unsupported(admin().get(ERS + "coffee/of/the/day"), "GET-get-coffee");
        unsupported(admin().body("{}").patch(ERS + "guesttype/1"), "PATCH-unknown-guesttype");
        unsupported(sponsor().body("{}").put(ERS + "guestuser/bulk/submit"), "PUT-bulk-guestuser");
        unsupported(sponsor().body("{}").patch(ERS + "guestuser/1"), "PATCH-unknown-guestuser");
        unsupported(sponsor().body("{}").put(ERS + "guestuser"), "PUT-update-guestuser");
    }

    private static void unsupported(Response answer, String operation) {
        answer.then().statusCode(400).body("ERSResponse.operation", equalTo(operation));
    }
}
