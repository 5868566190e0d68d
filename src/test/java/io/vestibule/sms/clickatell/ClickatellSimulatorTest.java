package io.vestibule.sms.clickatell;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.DeliveryReceipt;
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
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The drivers against the simulated Clickatell. */
@QuarkusTest
class ClickatellSimulatorTest {

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
        given().delete("/lab/api/faults").then().statusCode(204);
        customer.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clickatell", "clickatell-one"})
    void takesATextAndReportsOnIt(String type) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "url",
                        customer.baseUrl().replace("//", "//clickatell:sesame@") + "/callbacks/sms/test/"
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
        given().contentType(ContentType.JSON)
                .body(Map.of("mode", mode))
                .put("/lab/api/faults/sms/" + type)
                .then()
                .statusCode(200);
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

    private static String url(String type) {
        return "http://127.0.0.1:" + RestAssured.port + "/lab/sms/" + type;
    }

    private SmsMessage message(String to) {
        return new SmsMessage(
                UUID.randomUUID().toString().replace("-", ""),
                1,
                new PhoneNumber(to),
                "Your password: 7hk4-mq2n",
                Duration.ofMinutes(10),
                Optional.of("Vestibule"),
                URI.create(customer.baseUrl() + "/callbacks/sms/test/0123"));
    }

    /** What came to the callback, read by the driver. */
    private List<DeliveryReceipt> receipts(SmsProvider provider, String id) {
        return customer.getAllServeEvents().stream()
                .map(call -> {
                    var headers = new TreeMap<String, String>();
                    call.getRequest()
                            .getHeaders()
                            .all()
                            .forEach(header -> headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
                    return provider.read(new ReceiptRequest(
                            call.getRequest().getMethod().getName(),
                            call.getRequest().getAbsoluteUrl(),
                            headers,
                            call.getRequest().getBody()));
                })
                .flatMap(reading -> ((ReceiptReading.Genuine) reading).receipts().stream())
                .filter(receipt -> receipt.providerId().equals(id))
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
