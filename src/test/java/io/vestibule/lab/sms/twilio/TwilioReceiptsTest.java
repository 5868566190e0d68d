package io.vestibule.lab.sms.twilio;

import java.time.Instant;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.vestibule.lab.CallbackSink;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class TwilioReceiptsTest {

    private static final String ACCOUNT = "ACde000000000000000000000000000001";
    private static final String SERVICE = "MG0123456789abcdef0123456789abcdef";

    private static String sent(String to, String callback) {
        return given().auth()
                .preemptive()
                .basic(ACCOUNT, "lab-twilio-token")
                .formParam("To", to)
                .formParam("MessagingServiceSid", SERVICE)
                .formParam("Body", "Hello")
                .formParam("StatusCallback", callback)
                .post("/lab/sms/twilio/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json")
                .then()
                .statusCode(201)
                .extract()
                .path("sid");
    }

    private static ValidatableResponse report(Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/lab/api/sms/twilio/receipts")
                .then();
    }

    @Test
    void tellsWhatBecameOfATextAndSignsIt() {
        try (var sink = new CallbackSink()) {
            var before = Instant.now();
            var id = sent("+447700900123", sink.url("/callbacks/sms/twilio?site=a%20b#rc=2"));
            await().until(() -> sink.calls().size() == 2);
            assertThat(Instant.now()).isAfter(before.plusMillis(1000));
            assertThat(sink.statuses()).containsExactly("sent", "delivered");
            assertThat(sink.calls()).allSatisfy(call -> {
                assertThat(call.path()).isEqualTo("/callbacks/sms/twilio?site=a%20b");
                assertThat(call.form())
                        .containsEntry("MessageSid", id)
                        .containsEntry("SmsSid", id)
                        .containsEntry("SmsStatus", call.form().get("MessageStatus"))
                        .containsEntry("AccountSid", ACCOUNT)
                        .containsEntry("To", "+447700900123")
                        .containsEntry("From", "+15005550006")
                        .containsEntry("MessagingServiceSid", SERVICE)
                        .containsEntry("ApiVersion", "2010-04-01")
                        .doesNotContainKey("ErrorCode");
                var url = sink.url("/callbacks/sms/twilio?site=a%20b");
                assertThat(call.header("X-Twilio-Signature"))
                        .isEqualTo(TwilioSignature.of("lab-twilio-token", url, call.form()));
                assertThat(call.header("I-Twilio-Idempotency-Token")).isNotBlank();
            });
            assertThat(sink.calls().get(1).form().get("RawDlrDoneDate")).matches("\\d{10}");
        }
    }

    @Test
    void tellsTheErrorCodeOfALostText() {
        try (var sink = new CallbackSink()) {
            sent("+447700900973", sink.url("/"));
            await().until(() -> sink.calls().size() == 2);
            assertThat(sink.calls().get(1).form())
                    .containsEntry("MessageStatus", "undelivered")
                    .containsEntry("ErrorCode", "30003");
        }
    }

    @Test
    void aTestMaySendAnyReceiptAtAnyTime() {
        try (var sink = new CallbackSink(202, 204)) {
            var id = sent("+447700900123", sink.url("/"));
            report(Map.of("id", id, "status", "undelivered", "errorCode", "30005"))
                    .statusCode(200)
                    .body("answer", equalTo(202));
            report(Map.of("id", id, "status", "sent")).statusCode(200).body("answer", equalTo(204));
            assertThat(sink.statuses()).startsWith("undelivered", "sent");
            assertThat(sink.calls().get(0).form()).containsEntry("ErrorCode", "30005");
        }
    }

    @Test
    void aReceiptNeedsATextThatWantsOne() {
        report(Map.of("id", "SM00000000000000000000000000000000", "status", "sent"))
                .statusCode(404);
        report(Map.of("status", "sent")).statusCode(400);
    }
}
