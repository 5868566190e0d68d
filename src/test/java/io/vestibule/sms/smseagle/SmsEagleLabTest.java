package io.vestibule.sms.smseagle;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;
import io.vestibule.testing.LabWindow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The driver against the lab's SMSEagle. */
@QuarkusTest
class SmsEagleLabTest {

    @Inject
    Site site;

    private LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
    }

    @AfterEach
    void heal() {
        lab.heal();
    }

    @Test
    void aTextArrivesAndIsAskedAbout() {
        var eagle = eagle(Map.of("priority", "9", "modem-no", "2"));
        var message = message("+447700900821", "Grüße & <łąki>");
        var id = accepted(eagle.send(message));
        assertThat(lab.messages("+447700900821")).singleElement().satisfies(text -> {
            assertThat(text.path("text").asText()).isEqualTo("Grüße & <łąki>");
            assertThat(text.path("from").asText()).isEqualTo("+15005550007");
        });
        await().untilAsserted(() ->
                assertThat(eagle.poll(id).map(DeliveryReceipt::state)).contains(SmsState.DELIVERED));
        assertThat(eagle.find(message, Instant.now(), Set.of())).isEqualTo(LookUp.found(id, SmsState.DELIVERED));
        assertThat(eagle.poll("1")).isEmpty();
    }

    @Test
    void aTextThatIsLostHasTheCarriersCode() {
        var eagle = eagle(Map.of());
        var id = accepted(eagle.send(message("+447700900973", "Hello")));
        await().untilAsserted(() -> assertThat(eagle.poll(id)).hasValueSatisfying(receipt -> {
            assertThat(receipt.state()).isEqualTo(SmsState.UNDELIVERED);
            assertThat(receipt.failure()).contains(SmsFailure.HANDSET_UNREACHABLE);
            assertThat(receipt.code()).isEqualTo("98");
        }));
    }

    @Test
    void oldDevicesHaveOtherPaths() {
        var eagle = eagle(Map.of(
                "send-path", "/index.php/api/v2/messages/sms", "sent-items-path", "/index.php/http_api/read_sms"));
        var id = accepted(eagle.send(message("+447700900822", "Hello")));
        await().until(() -> eagle.poll(id).isPresent());
        accepted(eagle(Map.of("send-path", "/api/v2/sms")).send(message("+447700900822", "Hello")));
    }

    @Test
    void refusesAsTheDeviceDoes() {
        assertThat(failure(eagle(Map.of()).send(message("+447700900960", "Hello"))))
                .isEqualTo(SmsFailure.BAD_NUMBER);
        assertThat(failure(eagle(Map.of()).send(message("+447700900970", "Hello"))))
                .isEqualTo(SmsFailure.OPTED_OUT);
        assertThat(failure(eagle(Map.of("access-token", "wrong")).send(message("+447700900823", "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(failure(eagle(Map.of("modem-no", "7")).send(message("+447700900823", "Hello"))))
                .isNotNull();
        assertThat(lab.messages("+447700900823")).isEmpty();
    }

    @Test
    void aWrongTokenForTheListTellsNothing() {
        var id = accepted(eagle(Map.of()).send(message("+447700900824", "Hello")));
        var other = eagle(Map.of("sent-items-token", "wrong"));
        await().until(() -> eagle(Map.of()).poll(id).isPresent());
        assertThat(other.poll(id)).isEmpty();
    }

    @Test
    @DisplayName("sms conformance 15: the status of the answer says nothing about each number")
    void answersItemByItem() {
        given().header("access-token", "lab-smseagle-token")
                .body("{\"to\":[\"+447700900825\",\"+447700900960\",\"x\"],\"text\":\"Hello\"}")
                .post("/lab/sms/smseagle/api/v2/messages/sms")
                .then()
                .statusCode(200)
                .body("", hasSize(3))
                .body("[0].status", equalTo("queued"))
                .body("[0].message", equalTo("OK"))
                .body("[0].number", equalTo("+447700900825"))
                .body("[1].status", equalTo("error"))
                .body("[2].status", equalTo("error"));
    }

    @Test
    void aLostAnswerIsLookedUp() {
        var eagle = eagle(Map.of());
        lab.fault("sms/smseagle", "drop-after-commit");
        var message = message("+447700900826", "Hello " + UUID.randomUUID());
        var began = Instant.now();
        assertThat(failure(eagle.send(message))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        lab.heal();
        await().until(() -> eagle.find(message, began, Set.of()) instanceof LookUp.Found);
    }

    private SmsProvider eagle(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("access-token", "lab-smseagle-token", "read-timeout", "5s"));
        all.putAll(settings);
        return SmsEagleProviderTest.driver(site.publicUrl() + "/lab/sms/smseagle", all, Clock.systemUTC())
                .open("test");
    }

    private static SmsMessage message(String to, String text) {
        return new SmsMessage(
                UUID.randomUUID().toString(),
                1,
                new PhoneNumber(to),
                text,
                Duration.ofMinutes(10),
                Optional.empty(),
                URI.create("https://portal.example.org/callbacks/sms/test/0123"));
    }

    private static String accepted(SendResult result) {
        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        return ((SendResult.Accepted) result).providerId();
    }

    private static SmsFailure failure(SendResult result) {
        return result instanceof SendResult.Refused refused
                ? refused.failure()
                : ((SendResult.Failed) result).failure();
    }
}
