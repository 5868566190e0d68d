package io.vestibule.sms.smpp;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.lab.sms.smpp.Smsc;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

/** The driver against the lab's message centre. */
@QuarkusTest
class SmppLabTest {

    private static final String NUMBER = "+447700900123";
    private static final AtomicInteger REFERENCE = new AtomicInteger();

    @Inject
    Smsc smsc;

    private final List<DeliveryReceipt> taken = new CopyOnWriteArrayList<>();
    private SmppDriver driver;

    @BeforeEach
    void emptyPhones() {
        given().delete("/lab/api/messages").then().statusCode(204);
    }

    @AfterEach
    void healthy() {
        given().delete("/lab/api/faults").then().statusCode(204);
        driver.close();
    }

    private SmsProvider open(Map<String, String> more) {
        var all = new HashMap<String, String>();
        var prefix = "vestibule.sms.providers.test.";
        Map.of(
                        "type", "smpp",
                        "host", "127.0.0.1",
                        "port", String.valueOf(smsc.port()),
                        "system-id", "lab",
                        "password", "lab-smpp",
                        "read-timeout", "1s",
                        "reconnect-delay", "50ms",
                        "guard.retries", "0")
                .forEach((key, value) -> all.put(prefix + key, value));
        more.forEach((key, value) -> all.put(prefix + key, value));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SmppConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        driver = new SmppDriver(
                config.getConfigMapping(SmppConfig.class), config.getConfigMapping(SmsConfig.class), Clock.systemUTC());
        var provider = driver.open("test");
        provider.listen(taken::add);
        return provider;
    }

    private static SmsMessage text(String to, String words) {
        return new SmsMessage(
                "reference",
                REFERENCE.incrementAndGet(),
                new PhoneNumber(to),
                words,
                java.time.Duration.ofMinutes(10),
                java.util.Optional.of("Vestibule"),
                java.net.URI.create("https://portal.example.org/callbacks/sms/test"));
    }

    private static void fault(String mode) {
        given().contentType(ContentType.JSON)
                .body(Map.of("mode", mode, "delayMs", 1500))
                .put("/lab/api/faults/sms/smpp")
                .then()
                .statusCode(200);
    }

    private static void assertOnThePhone(String words) {
        given().get("/lab/api/messages?to=" + NUMBER).then().body("text", contains(words));
    }

    @Test
    void aTextArrivesAndItsReceiptToo() {
        var words = "Your password: 7hk4 [€]";
        var result = (SendResult.Accepted) open(Map.of()).send(text(NUMBER, words));
        assertOnThePhone(words);
        given().get("/lab/api/messages?to=" + NUMBER)
                .then()
                .body("provider", contains("smpp"))
                .body("from", contains("Vestibule"))
                .body("id", contains(result.providerId()));
        await().untilAsserted(() -> assertThat(taken)
                .containsExactly(DeliveryReceipt.of(result.providerId(), SmsState.DELIVERED, "DELIVRD")));
        given().get("/lab/api/messages?to=" + NUMBER).then().body("status", contains("delivered"));
    }

    @ParameterizedTest
    @CsvSource({"udh, 2", "payload, 1"})
    void aLongTextIsShownOnceAndEachPartReported(String form, int ids) {
        var words = "0123456789€ ж".repeat(10);
        var result = (SendResult.Accepted) open(Map.of("long-texts", form)).send(text(NUMBER, words));
        assertOnThePhone(words);
        assertThat(result.otherIds().size() + 1).isEqualTo(form.equals("udh") ? 2 : ids);
        await().until(() -> taken.size() == ids);
    }

    @Test
    void aFateIsReportedWithItsError() {
        open(Map.of("receipt-errors.027", "handset-unreachable")).send(text("+447700900973", "Hello"));
        await().untilAsserted(() -> assertThat(taken).singleElement().satisfies(receipt -> {
            assertThat(receipt.state()).isEqualTo(SmsState.UNDELIVERED);
            assertThat(receipt.failure()).contains(SmsFailure.HANDSET_UNREACHABLE);
            assertThat(receipt.code()).isEqualTo("27");
        }));
    }

    @ParameterizedTest
    @CsvSource({"+447700900960, bad-number", "+447700900963, configuration", "+447700900970, refused"})
    void aFateMayBeARefusal(String to, String failure) {
        assertThat(failure(open(Map.of()).send(text(to, "Hello"))).word()).isEqualTo(failure);
    }

    @Test
    void wrongCredentialsAreRefused() {
        assertThat(failure(open(Map.of("password", "wrong")).send(text(NUMBER, "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
        driver.close();
        assertThat(failure(open(Map.of("system-id", "wrong")).send(text(NUMBER, "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
    }

    @ParameterizedTest
    @CsvSource({
        "down, unreachable, false",
        "error, unavailable, false",
        "throttle, throttled, false",
        "slow, unknown-outcome, true",
        "hang, unknown-outcome, false",
        "drop-after-commit, unknown-outcome, true"
    })
    void theFaultSwitchesWork(String mode, String failure, boolean arrives) {
        fault(mode);
        var provider = open(Map.of());
        assertThat(failure(provider.send(text(NUMBER, "Hello"))).word()).isEqualTo(failure);
        if (arrives) {
            await().untilAsserted(() -> assertOnThePhone("Hello"));
        } else {
            given().get("/lab/api/messages?to=" + NUMBER).then().body("", empty());
        }
        given().delete("/lab/api/faults/sms/smpp").then().statusCode(204);
        await().until(() -> provider.send(text(NUMBER, "Again")) instanceof SendResult.Accepted);
    }

    @Test
    void aReceiptThatWasNotStoredComesAgain() {
        var provider = open(Map.of());
        var attempts = new AtomicInteger();
        provider.listen(receipt -> attempts.incrementAndGet() > 1 && taken.add(receipt));
        provider.send(text(NUMBER, "Hello"));
        await().until(() -> taken.size() == 1);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void aReceiptWaitsForTheNextSession() {
        open(Map.of()).send(text(NUMBER, "Hello"));
        driver.close();
        await().untilAsserted(() ->
                given().get("/lab/api/messages?to=" + NUMBER).then().body("status", contains("delivered")));
        assertThat(taken).isEmpty();
        open(Map.of()).send(text("+447700900969", "No news of this one"));
        await().until(() -> taken.size() == 1);
    }

    private static SmsFailure failure(SendResult result) {
        if (result instanceof SendResult.Refused refused) {
            return refused.failure();
        }
        return ((SendResult.Failed) result).failure();
    }
}
