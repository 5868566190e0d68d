package io.vestibule.lab;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class FaultsResourceTest {

    private static final String TWILIO = "/lab/api/faults/sms/twilio";

    @AfterEach
    void heal() {
        given().delete("/lab/api/faults").then().statusCode(204);
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).put(path).then();
    }

    @Test
    void whatIsLeftOutHasADefault() {
        put(TWILIO, "{\"mode\":\"slow\"}")
                .statusCode(200)
                .body("system", equalTo("sms/twilio"))
                .body("mode", equalTo("slow"))
                .body("delayMs", equalTo(0))
                .body("share", equalTo(1.0f));
    }

    @Test
    void aSwitchIsShownAndCleared() {
        put(TWILIO, "{\"mode\":\"receipts-late\",\"delayMs\":800,\"share\":0.5}")
                .statusCode(200);
        given().get(TWILIO).then().body("delayMs", equalTo(800)).body("share", equalTo(0.5f));
        given().get("/lab/api/faults").then().body("find { it.system == 'sms/twilio' }.mode", equalTo("receipts-late"));
        given().delete(TWILIO).then().statusCode(204);
        given().get(TWILIO).then().body("mode", equalTo("none"));
    }

    @Test
    void allAreClearedAtOnce() {
        put(TWILIO, "{\"mode\":\"down\"}").statusCode(200);
        given().delete("/lab/api/faults").then().statusCode(204);
        given().get(TWILIO).then().body("mode", equalTo("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mode\":\"sulking\"}",
                "{}",
                "",
                "{\"mode\":\"slow\",\"delayMs\":-1}",
                "{\"mode\":\"down\",\"share\":1.5}",
                "{\"mode\":\"down\",\"share\":\"NaN\"}"
            })
    void refusesNonsense(String body) {
        put(TWILIO, body).statusCode(400).body("error", containsString("must"));
    }

    @Test
    void refusesAnUnknownSystem() {
        put("/lab/api/faults/sms/nobody", "{\"mode\":\"down\"}")
                .statusCode(400)
                .body("error", containsString("sms/twilio"));
        given().get("/lab/api/faults/nobody").then().statusCode(400);
    }
}
