package io.vestibule.sms.bulksms;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The driver against the simulated BulkSMS, and what both say of each other. */
@QuarkusTest
class BulkSmsSimulatorTest {

    private static final String HOOK = "/callbacks/sms/test/" + BulkSmsSettings.TOKEN;
    private static final String MESSAGES = "/lab/sms/bulksms/v1/messages";

    private WireMockServer customer;

    @BeforeEach
    void start() {
        customer = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        customer.start();
        customer.stubFor(any(anyUrl()).willReturn(noContent()));
        given().delete("/lab/api/messages").then().statusCode(204);
    }

    @AfterEach
    void stop() {
        given().delete("/lab/api/sms/bulksms/subscription");
        given().delete("/lab/api/faults").then().statusCode(204);
        customer.stop();
    }

    @Test
    void takesATextOnceHoweverOftenItIsAskedAndFindsItAgain() {
        var message = message("+447700900123");
        var first = provider().send(message);
        assertThat(first).isInstanceOf(SendResult.Accepted.class);
        assertThat(provider().send(message)).isEqualTo(first);
        assertThat(provider().send(message("+447700900123"))).isNotEqualTo(first);
        given().queryParam("to", "+447700900123")
                .get("/lab/api/messages")
                .then()
                .body("", hasSize(2));
        var found = provider().find(message, Instant.EPOCH, Set.of());
        assertThat(((LookUp.Found) found).providerId()).isEqualTo(id(first));
        assertThat(provider().find(message("+447700900123"), Instant.EPOCH, Set.of()))
                .isEqualTo(LookUp.notThere());
    }

    @Test
    @DisplayName(
            "sms conformance 12: the answer is lost after the work was done, and the repetition makes no second text")
    void aLostAnswerMakesNoSecondText() {
        given().contentType(ContentType.JSON)
                .body(Map.of("mode", "drop-after-commit", "share", 0.5))
                .put("/lab/api/faults/sms/bulksms")
                .then()
                .statusCode(200);
        assertThat(provider().send(message("+447700900123"))).isInstanceOf(SendResult.Accepted.class);
        assertThat(provider().send(message("+447700900124"))).isInstanceOf(SendResult.Accepted.class);
        given().get("/lab/api/messages").then().body("", hasSize(2));
    }

    @Test
    void checksTheWebhookAndReportsToIt() {
        given().auth()
                .preemptive()
                .basic(BulkSmsSettings.ID, BulkSmsSettings.SECRET)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "ours", "url", customer.baseUrl() + HOOK, "triggerScope", "SENT"))
                .post("/lab/sms/bulksms/v1/webhooks")
                .then()
                .statusCode(200)
                .body("id", equalTo("1"));
        assertThat(readings()).containsExactly(ReceiptReading.genuine());
        var id = id(provider().send(message("+447700900970")));
        await().untilAsserted(() -> assertThat(receipts())
                .extracting(DeliveryReceipt::providerId, DeliveryReceipt::state, receipt -> receipt.failure()
                        .orElse(null))
                .contains(tuple(id, SmsState.FAILED, SmsFailure.OPTED_OUT)));
        var good = id(provider().send(message("+447700900123")));
        await().untilAsserted(() -> assertThat(receipts())
                .filteredOn(receipt -> receipt.providerId().equals(good))
                .extracting(DeliveryReceipt::state)
                .containsExactly(SmsState.SENT, SmsState.DELIVERED));
    }

    @Test
    void aWebhookThatDoesNotAnswerIsNotTaken() {
        customer.stubFor(any(anyUrl()).willReturn(noContent().withStatus(403)));
        given().auth()
                .preemptive()
                .basic(BulkSmsSettings.ID, BulkSmsSettings.SECRET)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "ours", "url", customer.baseUrl() + HOOK, "triggerScope", "SENT"))
                .post("/lab/sms/bulksms/v1/webhooks")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://developer.bulksms.com/json/v1/errors#bad-request"));
    }

    @Test
    void refusesAsBulkSmsDoes() {
        assertThat(failure(provider().send(message("+447700900960")))).isEqualTo(SmsFailure.REFUSED);
        assertThat(failure(provider().send(message("+447700900964")))).isEqualTo(SmsFailure.CONFIGURATION);
        var stranger =
                BulkSmsSettings.driver(url(), Map.of("token-secret", "wrong")).open("test");
        assertThat(failure(stranger.send(message("+447700900123")))).isEqualTo(SmsFailure.CONFIGURATION);
        given().get("/lab/api/messages").then().body("", hasSize(0));
    }

    @Test
    void answersWithTheWholeMessage() {
        given().auth()
                .preemptive()
                .basic(BulkSmsSettings.ID, BulkSmsSettings.SECRET)
                .contentType(ContentType.JSON)
                .body("[{\"to\":[\"447700900123\",{\"address\":\"+447700900124\"}],\"body\":\"Grüße Жук\"}]")
                .post(MESSAGES)
                .then()
                .statusCode(201)
                .body("", hasSize(2))
                .body("[0].type", equalTo("SENT"))
                .body("[0].to", equalTo("447700900123"))
                .body("[0].body", equalTo("Grüße ???"))
                .body("[0].status.id", equalTo("ACCEPTED.null"))
                .body("[0].status.type", equalTo("ACCEPTED"));
    }

    private static String url() {
        return "http://127.0.0.1:" + RestAssured.port + "/lab/sms/bulksms";
    }

    private static SmsProvider provider() {
        return BulkSmsSettings.driver(url(), Map.of("guard.retry-delay", "5ms")).open("test");
    }

    private static SmsMessage message(String to) {
        return new SmsMessage(
                UUID.randomUUID().toString().replace("-", ""),
                ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE),
                new PhoneNumber(to),
                "Your password: 7hk4-mq2n",
                Duration.ofMinutes(10),
                Optional.empty(),
                URI.create("https://portal.example.org/callbacks/sms/test/0123"));
    }

    /** What came to the webhook, read by the driver. */
    private List<ReceiptReading> readings() {
        var readings = new ArrayList<ReceiptReading>();
        for (var call : customer.getAllServeEvents()) {
            var request = call.getRequest();
            readings.add(
                    0,
                    provider()
                            .read(new ReceiptRequest(
                                    request.getMethod().getName(),
                                    request.getAbsoluteUrl(),
                                    Map.of("content-type", request.getHeader("Content-Type")),
                                    request.getBody())));
        }
        return readings;
    }

    private List<DeliveryReceipt> receipts() {
        return readings().stream()
                .flatMap(reading -> ((ReceiptReading.Genuine) reading).receipts().stream())
                .toList();
    }

    private static String id(SendResult result) {
        return ((SendResult.Accepted) result).providerId();
    }

    private static SmsFailure failure(SendResult result) {
        return result instanceof SendResult.Refused refused
                ? refused.failure()
                : ((SendResult.Failed) result).failure();
    }
}
