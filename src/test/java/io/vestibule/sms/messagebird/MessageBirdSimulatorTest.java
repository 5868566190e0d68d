package io.vestibule.sms.messagebird;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

/** The drivers against the simulated MessageBird and Bird. */
@QuarkusTest
class MessageBirdSimulatorTest {

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

    @Test
    void messageBirdTakesATextReportsOnItAndFindsItAgain() {
        var provider = legacy(Map.of());
        var message = message("+447700900123");
        var before = Clock.systemUTC().instant();
        var good = id(provider.send(message));
        var unknown = id(provider.send(message("+447700900974")));
        await().untilAsserted(() -> assertThat(receipts(provider, good))
                .extracting(DeliveryReceipt::state)
                .containsExactlyInAnyOrder(SmsState.SENT, SmsState.DELIVERED));
        await().untilAsserted(() -> assertThat(receipts(provider, unknown))
                .anySatisfy(receipt -> assertThat(receipt.failure()).contains(SmsFailure.BAD_NUMBER)));
        assertThat(provider.find(message, before, Set.of())).isEqualTo(LookUp.found(good, SmsState.DELIVERED));
        assertThat(provider.find(message, before, Set.of(good))).isEqualTo(LookUp.notThere());
        assertThat(provider.find(message, before.plusSeconds(3600), Set.of())).isEqualTo(LookUp.notThere());
    }

    @Test
    void birdTakesATextAndReportsOnIt() {
        given().header("Authorization", "AccessKey " + MessageBirdSettings.KEY)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "service", "channels",
                        "event", "sms.outbound",
                        "url", customer.baseUrl() + "/callbacks/sms/test?a=b",
                        "signingKey", "a key of the subscription"))
                .post("/lab/sms/bird/workspaces/" + MessageBirdSettings.WORKSPACE + "/webhook-subscriptions")
                .then()
                .statusCode(201);
        var provider = bird(Map.of("signing-key", "a key of the subscription"));
        var good = id(provider.send(message("+447700900123")));
        var off = id(provider.send(message("+447700900973")));
        await().untilAsserted(() -> assertThat(receipts(provider, good))
                .extracting(DeliveryReceipt::state)
                .containsExactlyInAnyOrder(SmsState.SENT, SmsState.DELIVERED));
        await().untilAsserted(() -> assertThat(receipts(provider, off))
                .extracting(DeliveryReceipt::state)
                .contains(SmsState.UNDELIVERED));
        given().delete("/lab/api/sms/bird/subscription").then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({"+447700900960, BAD_NUMBER", "+447700900963, CONFIGURATION", "+447700900964, CONFIGURATION"})
    void messageBirdRefusesAsItDoes(String to, SmsFailure kind) {
        assertThat(failure(legacy(Map.of()).send(message(to)))).isEqualTo(kind);
        given().get("/lab/api/messages").then().body("", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messagebird", "bird"})
    void throttles(String type) {
        given().contentType(ContentType.JSON)
                .body(Map.of("mode", "throttle"))
                .put("/lab/api/faults/sms/" + type)
                .then()
                .statusCode(200);
        var provider = type.equals("bird") ? bird(Map.of()) : legacy(Map.of());
        assertThat(failure(provider.send(message("+447700900123")))).isEqualTo(SmsFailure.THROTTLED);
    }

    @Test
    void bothRefuseAStranger() {
        assertThat(failure(legacy(Map.of("access-key", "wrong")).send(message("+447700900123"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(failure(bird(Map.of("access-key", "wrong")).send(message("+447700900123"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(failure(bird(Map.of()).send(message("+447700900960")))).isEqualTo(SmsFailure.REFUSED);
    }

    private static SmsProvider legacy(Map<String, String> settings) {
        return MessageBirdSettings.legacy(url("messagebird"), settings, Clock.systemUTC())
                .open("test");
    }

    private static SmsProvider bird(Map<String, String> settings) {
        return MessageBirdSettings.bird(url("bird"), settings, Clock.systemUTC())
                .open("test");
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
