package io.vestibule.sms.messagebird;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.SimulatorBench;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

/** The drivers against the simulated MessageBird and Bird. */
@QuarkusTest
class MessageBirdSimulatorTest extends SimulatorBench {

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
                        "url", customer.at("/callbacks/sms/test?a=b").toString(),
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
        fault(type, "throttle");
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
}
