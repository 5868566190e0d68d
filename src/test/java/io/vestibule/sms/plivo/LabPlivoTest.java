package io.vestibule.sms.plivo;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Secret;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.HeardReceipts;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** The driver against the simulated Plivo. */
@QuarkusTest
class LabPlivoTest {

    private static final String ACCOUNT = "MALABLABLABLABLABLAB";
    private static final String MESSAGE = "/lab/sms/plivo/v1/Account/" + ACCOUNT + "/Message/";
    private static final String GUEST = "+447700900123";

    private final HeardReceipts heard = new HeardReceipts();

    @AfterEach
    void close() {
        heard.close();
        given().delete("/lab/api/faults").then().statusCode(204);
    }

    private static SmsProvider plivo(Map<String, String> more) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
        var all = new HashMap<String, String>();
        var settings = new HashMap<>(Map.of(
                "type", "plivo",
                "url", "http://127.0.0.1:" + port + "/lab/sms/plivo",
                "auth-id", ACCOUNT,
                "auth-token", "lab-plivo-token",
                "powerpack-uuid", "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46",
                "guard.retries", "0"));
        settings.putAll(more);
        settings.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PlivoConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new PlivoDriver(
                        config.getConfigMapping(PlivoConfig.class),
                        config.getConfigMapping(SmsConfig.class),
                        Clock.systemUTC())
                .open("test");
    }

    private SmsMessage text(String to, String words) {
        return new SmsMessage(
                UUID.randomUUID().toString().replace("-", ""),
                1,
                new PhoneNumber(to),
                words,
                Duration.ofMinutes(10),
                Optional.empty(),
                heard.at("/callbacks/sms/test/0123"));
    }

    private static String id(SendResult result) {
        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        return ((SendResult.Accepted) result).providerId();
    }

    private static SmsFailure failure(SendResult result) {
        return result instanceof SendResult.Refused refused
                ? refused.failure()
                : ((SendResult.Failed) result).failure();
    }

    @Test
    void aTextArrivesAndIsReportedWithBothSignatures() {
        var provider = plivo(Map.of());
        var id = id(provider.send(text(GUEST, "Grüße 😀")));
        given().queryParam("to", GUEST)
                .get("/lab/api/messages")
                .then()
                .body("[0].text", equalTo("Grüße 😀"))
                .body("[0].id", equalTo(id))
                .body("[0].from", equalTo("+15005550006"));
        await().until(() -> heard.requests().size() == 2);
        assertThat(heard.read(provider))
                .containsExactly(
                        DeliveryReceipt.of(id, SmsState.SENT, "sent"),
                        DeliveryReceipt.of(id, SmsState.DELIVERED, "delivered"));
        assertThat(heard.requests().get(0).headers())
                .containsKeys("x-plivo-signature-v2", "x-plivo-signature-v3", "x-plivo-signature-ma-v2");
        assertThat(provider.poll(id)).contains(DeliveryReceipt.of(id, SmsState.DELIVERED, "delivered"));
    }

    /** Each version alone would do. */
    @Test
    void bothSignaturesAreGood() {
        var provider = plivo(Map.of());
        provider.send(text(GUEST, "Hello"));
        await().until(() -> !heard.requests().isEmpty());
        var request = heard.requests().get(0);
        for (var other : new String[] {"v2", "v3"}) {
            var headers = new HashMap<>(request.headers());
            headers.keySet().removeIf(name -> name.startsWith("x-plivo-signature-") && name.contains(other));
            var proof = new PlivoProof(Secret.of("lab-plivo-token"), Optional.empty());
            assertThat(proof.of(new ReceiptRequest(request.method(), request.url(), headers, request.body())))
                    .isPresent();
        }
    }

    @Test
    void aTextInPartsHasArrivedWithItsLastOne() {
        var provider = plivo(Map.of());
        var id = id(provider.send(text(GUEST, "a".repeat(161))));
        await().until(() -> heard.requests().size() == 4);
        assertThat(heard.read(provider))
                .allSatisfy(receipt -> assertThat(receipt.providerId()).isEqualTo(id))
                .extracting(DeliveryReceipt::state)
                .containsExactly(SmsState.SENT, SmsState.SENT, SmsState.SENT, SmsState.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "+447700900973, UNDELIVERED, HANDSET_UNREACHABLE",
        "+447700900970, FAILED, OPTED_OUT",
        "+447700900978, FAILED, CONTENT"
    })
    void reportsWhatIsLost(String to, SmsState state, SmsFailure failure) {
        var provider = plivo(Map.of());
        provider.send(text(to, "Hello"));
        await().until(() -> heard.requests().size() == 2);
        var last = heard.read(provider).get(1);
        assertThat(last.state()).isEqualTo(state);
        assertThat(last.failure()).contains(failure);
    }

    @Test
    void refusesInItsOwnWords() {
        assertThat(failure(plivo(Map.of()).send(text("+447700900960", "Hello"))))
                .isEqualTo(SmsFailure.BAD_NUMBER);
        assertThat(failure(plivo(Map.of("auth-token", "wrong")).send(text(GUEST, "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
        given().auth()
                .preemptive()
                .basic(ACCOUNT, "lab-plivo-token")
                .contentType(ContentType.JSON)
                .body("{\"src\":\"+15005550006\",\"dst\":\"15005550006\",\"text\":\"Hello\"}")
                .post(MESSAGE)
                .then()
                .statusCode(400)
                .body("api_id", notNullValue())
                .body("error", equalTo("src and dst cannot be the same"));
        given().auth()
                .preemptive()
                .basic(ACCOUNT, "lab-plivo-token")
                .get(MESSAGE + "none/")
                .then()
                .statusCode(404);
    }

    @Test
    void troubleComesInItsOwnWords() {
        breakIt("throttle");
        assertThat(failure(plivo(Map.of()).send(text(GUEST, "Hello")))).isEqualTo(SmsFailure.THROTTLED);
        breakIt("error");
        assertThat(failure(plivo(Map.of()).send(text(GUEST, "Hello")))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        breakIt("down");
        assertThat(failure(plivo(Map.of()).send(text(GUEST, "Hello")))).isEqualTo(SmsFailure.UNAVAILABLE);
    }

    private static void breakIt(String mode) {
        given().contentType(ContentType.JSON)
                .body(Map.of("mode", mode))
                .put("/lab/api/faults/sms/plivo")
                .then()
                .statusCode(200);
    }
}
