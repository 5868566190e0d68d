package io.vestibule.sms.clickatell;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SimulatorBench;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The drivers against the simulated Clickatell. */
@QuarkusTest
class ClickatellSimulatorTest extends SimulatorBench {

    @ParameterizedTest
    @ValueSource(strings = {"clickatell", "clickatell-one"})
    void takesATextAndReportsOnIt(String type) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "url",
                        customer.at("/callbacks/sms/test/").toString().replace("//", "//clickatell:sesame@")
                                + ClickatellSettings.TOKEN))
                .put("/lab/api/sms/" + type + "/subscription")
                .then()
                .statusCode(204);
        var provider = ClickatellSettings.driver(
                        type, url(type), Map.of("callback-username", "clickatell", "callback-password", "sesame"))
                .open("test");
        var good = id(provider.send(message("+447700900123")));
        var off = id(provider.send(message("+447700900973")));
        given().get("/lab/api/messages").then().body("", hasSize(2)).body("[0].from", equalTo("Vestibule"));
        await().untilAsserted(() -> assertThat(receipts(provider, good))
                .extracting(DeliveryReceipt::state)
                .containsExactlyInAnyOrder(SmsState.SENT, SmsState.DELIVERED));
        await().untilAsserted(() -> assertThat(receipts(provider, off))
                .anySatisfy(receipt -> assertThat(receipt.failure()).contains(SmsFailure.HANDSET_UNREACHABLE)));
        given().delete("/lab/api/sms/" + type + "/subscription").then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({
        "clickatell, +447700900960, REFUSED",
        "clickatell, +447700900970, REFUSED",
        "clickatell-one, +447700900960, BAD_NUMBER",
        "clickatell-one, +447700900970, OPTED_OUT",
        "clickatell-one, +447700900962, ROUTE"
    })
    @DisplayName("sms conformance 11: the classic API refuses with a sentence in an answer 202")
    void refusesEachMessageForItself(String type, String to, SmsFailure kind) {
        assertThat(failure(open(type, Map.of()).send(message(to)))).isEqualTo(kind);
        given().get("/lab/api/messages").then().body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "clickatell, throttle, THROTTLED",
        "clickatell-one, throttle, THROTTLED",
        "clickatell, error, UNKNOWN_OUTCOME",
        "clickatell-one, error, UNKNOWN_OUTCOME",
        "clickatell-one, down, UNAVAILABLE"
    })
    @DisplayName("sms conformance 11: misbehaves in its own words")
    void misbehavesInItsOwnWords(String type, String mode, SmsFailure kind) {
        fault(type, mode);
        assertThat(failure(open(type, Map.of()).send(message("+447700900123")))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clickatell", "clickatell-one"})
    void refusesAStranger(String type) {
        assertThat(failure(open(type, Map.of("api-key", "wrong")).send(message("+447700900123"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
    }

    @Test
    void aMixedAnswerHasAStatusOfItsOwn() {
        given().header("Authorization", ClickatellSettings.KEY)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"messages":[{"channel":"sms","to":"447700900123","content":"Hi"},
                         {"channel":"sms","to":"447700900960","content":"Hi"}]}""")
                .post("/lab/sms/clickatell-one/v1/message")
                .then()
                .statusCode(207)
                .body("messages[0].accepted", equalTo(true))
                .body("messages[1].accepted", equalTo(false))
                .body("messages[1].error.code", equalTo(25));
    }

    private static SmsProvider open(String type, Map<String, String> settings) {
        return ClickatellSettings.driver(type, url(type), settings).open("test");
    }
}
