package io.vestibule.sms.vonage;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.HeardReceipts;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.Speech;
import io.vestibule.sms.VoiceCall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;

/** Both drivers against the simulated Vonage. */
@QuarkusTest
class LabVonageTest {

    private static final String GUEST = "+447700900123";
    private static final String APPLICATION = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

    private final HeardReceipts heard = new HeardReceipts();

    @AfterEach
    void close() {
        heard.close();
        given().delete("/lab/api/faults").then().statusCode(204);
    }

    private static SmsProvider sms(Map<String, String> more) {
        var config = config("vonage", Map.of("api-secret", "lab-vonage-secret"), more);
        return new VonageDriver(
                        config.getConfigMapping(VonageConfig.class),
                        config.getConfigMapping(SmsConfig.class),
                        Clock.systemUTC())
                .open("test");
    }

    private static SmsProvider messages(Map<String, String> more) {
        var config = config("vonage-messages", Map.of(), more);
        return new VonageMessagesDriver(
                        config.getConfigMapping(VonageMessagesConfig.class),
                        config.getConfigMapping(SmsConfig.class),
                        Clock.systemUTC())
                .open("test");
    }

    private static SmallRyeConfig config(String type, Map<String, String> usual, Map<String, String> more) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
        var settings = new HashMap<>(Map.of(
                "type", type,
                "from", "Vestibule",
                "url", "http://127.0.0.1:" + port + "/lab/sms/" + type,
                "api-key", "labvonag",
                "signature-secret", "lab-vonage-signature-secret",
                "guard.retries", "0"));
        settings.putAll(usual);
        settings.putAll(more);
        var all = new HashMap<String, String>();
        settings.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value));
        all.values().removeIf(String::isEmpty);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VonageConfig.class)
                .withMapping(VonageMessagesConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
    }

    private SmsMessage text(String to, String words) {
        return new SmsMessage(
                UUID.randomUUID().toString().replace("-", ""),
                1,
                new PhoneNumber(to),
                words,
                Duration.ofMinutes(10),
                Optional.of("Vestibule"),
                heard.at("/callbacks/sms/test/0123"));
    }

    private static SendResult.Accepted accepted(SendResult result) {
        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        return (SendResult.Accepted) result;
    }

    private static SmsFailure failure(SendResult result) {
        return result instanceof SendResult.Refused refused
                ? refused.failure()
                : ((SendResult.Failed) result).failure();
    }

    private static void breakIt(String system, String mode) {
        given().contentType(ContentType.JSON)
                .body(Map.of("mode", mode))
                .put("/lab/api/faults/" + system)
                .then()
                .statusCode(200);
    }

    @Test
    void aUnicodeTextArrivesUnharmedAndIsReported() {
        var provider = sms(Map.of());
        var words = "Hasło ć 😀";
        var id = accepted(provider.send(text("+447700900124", words))).providerId();
        given().queryParam("to", "+447700900124")
                .get("/lab/api/messages")
                .then()
                .body("[0].text", equalTo(words))
                .body("[0].id", equalTo(id))
                .body("[0].from", equalTo("Vestibule"))
                .body("[0].provider", equalTo("vonage"));
        await().until(() -> heard.requests().size() == 2);
        assertThat(heard.read(provider))
                .containsExactly(
                        DeliveryReceipt.of(id, SmsState.SENT, "accepted"),
                        DeliveryReceipt.of(id, SmsState.DELIVERED, "delivered"));
        assertThat(heard.requests().get(0).form())
                .containsKeys("msisdn", "to", "network-code", "price", "scts", "nonce", "timestamp", "sig");
    }

    @Test
    @DisplayName("sms conformance 6: every part is reported under its own id")
    void everyPartIsReportedUnderItsOwnId() {
        var provider = sms(Map.of("api-secret", ""));
        var taken = accepted(provider.send(text(GUEST, "a".repeat(307))));
        assertThat(taken.otherIds()).hasSize(2);
        await().until(() -> heard.requests().size() == 6);
        assertThat(heard.read(provider).stream()
                        .filter(receipt -> receipt.state() == SmsState.DELIVERED)
                        .map(DeliveryReceipt::providerId))
                .containsExactlyInAnyOrder(
                        taken.providerId(),
                        taken.otherIds().get(0),
                        taken.otherIds().get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "+447700900960, BAD_NUMBER",
        "+447700900963, CONFIGURATION",
        "+447700900964, CONFIGURATION",
        "+447700900962, ROUTE",
        "+447700900970, BLOCKED"
    })
    void refusesAtOnce(String to, SmsFailure failure) {
        assertThat(failure(sms(Map.of()).send(text(to, "Hello")))).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({
        "+447700900973, FAILED, HANDSET_UNREACHABLE",
        "+447700900976, UNDELIVERED, CONTENT",
        "+447700900979, EXPIRED, EXPIRED"
    })
    void reportsWhatIsLost(String to, SmsState state, SmsFailure failure) {
        var provider = sms(Map.of());
        provider.send(text(to, "Hello"));
        await().until(() -> heard.requests().size() == 2);
        var last = heard.read(provider).get(1);
        assertThat(last.state()).isEqualTo(state);
        assertThat(last.failure()).contains(failure);
    }

    @Test
    void refusesAStranger() {
        assertThat(failure(sms(Map.of("api-secret", "wrong")).send(text(GUEST, "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(failure(sms(Map.of("api-secret", "", "signature-secret", "wrong"))
                        .send(text(GUEST, "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(failure(messages(Map.of("api-secret", "wrong")).send(text(GUEST, "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
    }

    @Test
    void troubleIsSaidWithStatus200() {
        breakIt("sms/vonage", "throttle");
        assertThat(failure(sms(Map.of()).send(text(GUEST, "Hello")))).isEqualTo(SmsFailure.THROTTLED);
        breakIt("sms/vonage", "error");
        assertThat(failure(sms(Map.of()).send(text(GUEST, "Hello")))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        given().formParam("x", "y").post("/lab/sms/vonage/sms/json").then().statusCode(200);
        breakIt("sms/vonage", "none");
        given().formParam("api_key", "labvonag")
                .formParam("api_secret", "s")
                .formParam("sig", "s")
                .post("/lab/sms/vonage/sms/json")
                .then()
                .statusCode(200)
                .body("'message-count'", equalTo("1"))
                .body("messages.status", contains("32"));
    }

    @Test
    void anApplicationSendsThroughTheMessagesApi() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA");
        pair.initialize(2048);
        var key = pair.generateKeyPair();
        given().contentType("text/plain")
                .body(pem("PUBLIC", key.getPublic().getEncoded()))
                .put("/lab/api/sms/vonage/applications/" + APPLICATION)
                .then()
                .statusCode(204);
        var provider = messages(application(key));
        var id = accepted(provider.send(text(GUEST, "Grüße"))).providerId();
        await().until(() -> heard.requests().size() == 2);
        assertThat(heard.read(provider))
                .containsExactly(
                        DeliveryReceipt.of(id, SmsState.SENT, "submitted"),
                        DeliveryReceipt.of(id, SmsState.DELIVERED, "delivered"));
        heard.requests().clear();
        var more = new HashMap<>(application(key));
        more.put("voice-from", "+15005550006");
        var voice = messages(more);
        var call = accepted(voice.call(new VoiceCall(
                "0123456789abcdef",
                new PhoneNumber(GUEST),
                new Speech(List.of("Your password is", "7, h"), Locale.ENGLISH),
                Optional.empty(),
                heard.at("/callbacks/sms/test/0123"),
                heard.at("/callbacks/sms/test/0123/words/4567"))));
        await().until(() -> heard.requests().size() == 2);
        assertThat(heard.read(voice))
                .containsExactly(
                        DeliveryReceipt.of(call.providerId(), SmsState.SENT, "ringing"),
                        DeliveryReceipt.of(call.providerId(), SmsState.DELIVERED, "completed"));
        var other = messages(application(pair.generateKeyPair()));
        assertThat(failure(other.send(text(GUEST, "Hello")))).isEqualTo(SmsFailure.CONFIGURATION);
    }

    private static Map<String, String> application(KeyPair key) {
        return Map.of(
                "application-id",
                APPLICATION,
                "private-key",
                pem("PRIVATE", key.getPrivate().getEncoded()));
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + kind + " KEY-----";
    }

    @Test
    void anAccountSendsThroughTheMessagesApi() {
        var provider = messages(Map.of("api-secret", "lab-vonage-secret", "ttl-unit", "seconds"));
        accepted(provider.send(text("+447700900979", "Hello")));
        await().until(() -> heard.requests().size() == 2);
        assertThat(heard.read(provider).get(1).state()).isEqualTo(SmsState.EXPIRED);
        assertThat(failure(provider.send(text("+447700900970", "Hello")))).isEqualTo(SmsFailure.OPTED_OUT);
        assertThat(failure(provider.send(text("+447700900960", "Hello")))).isEqualTo(SmsFailure.BAD_NUMBER);
        breakIt("sms/vonage-messages", "throttle");
        assertThat(failure(provider.send(text(GUEST, "Hello")))).isEqualTo(SmsFailure.THROTTLED);
        breakIt("sms/vonage-messages", "error");
        assertThat(failure(provider.send(text(GUEST, "Hello")))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
    }

    @Test
    void theUnitOfTheTimeToLiveMatters() {
        var tenMinutesInMilliseconds = messages(Map.of("api-secret", "lab-vonage-secret", "ttl-unit", "milliseconds"));
        var soon = text(GUEST, "Hello");
        var late = new SmsMessage(
                soon.reference(), 1, soon.to(), soon.text(), Duration.ofHours(1), soon.sender(), soon.callback());
        assertThat(failure(tenMinutesInMilliseconds.send(late))).isEqualTo(SmsFailure.REFUSED);
    }

    @Test
    void answersAsTheMessagesApiDoes() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/lab/sms/vonage-messages/v1/messages")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("title", equalTo("You did not provide correct credentials."));
        given().get("/lab/api/sms/requests")
                .then()
                .body("'vonage-messages'", hasEntry(equalTo("POST messages"), greaterThan(0)));
    }
}
