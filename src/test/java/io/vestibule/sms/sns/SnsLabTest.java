package io.vestibule.sms.sns;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;
import io.vestibule.testing.LabWindow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

/** The driver against the lab's SNS. */
@QuarkusTest
class SnsLabTest {

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
    @DisplayName("sms conformance 16: a text arrives and ends at sent")
    void aTextArrivesAndEndsAtSent() {
        var result = send("+447700900831", "Grüße & + 100%", "Visitors", Map.of());
        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        assertThat(((SendResult.Accepted) result).state()).isEqualTo(SmsState.SENT);
        await().untilAsserted(() -> assertThat(lab.messages("+447700900831"))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.path("text").asText()).isEqualTo("Grüße & + 100%");
                    assertThat(text.path("from").asText()).isEqualTo("Visitors");
                    assertThat(text.path("status").asText()).isEqualTo("sent");
                }));
    }

    @Test
    void refusesAsSnsDoes() {
        assertThat(failure(send("+447700900960", "Hello", null, Map.of()))).isEqualTo(SmsFailure.BAD_NUMBER);
        assertThat(failure(send("+447700900970", "Hello", null, Map.of()))).isEqualTo(SmsFailure.OPTED_OUT);
        assertThat(failure(send("+447700900964", "Hello", null, Map.of()))).isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(failure(send("+447700900832", "ü".repeat(801), null, Map.of())))
                .isEqualTo(SmsFailure.CONTENT);
        assertThat(lab.messages("+447700900832")).isEmpty();
    }

    @Test
    void believesNoSignatureButItsOwn() {
        for (var wrong : new String[][] {
            {"secret-access-key", "wrong"}, {"access-key-id", "AKIALABSNS0000000009"}, {"region", "us-east-1"}
        }) {
            assertThat(failure(send("+447700900833", "Hello", null, Map.of(wrong[0], wrong[1]))))
                    .as(wrong[0])
                    .isEqualTo(SmsFailure.CONFIGURATION);
        }
        given().formParam("Action", "Publish")
                .post("/lab/sms/sns/")
                .then()
                .statusCode(403)
                .body(containsString("MissingAuthenticationToken"));
        assertThat(lab.messages("+447700900833")).isEmpty();
    }

    @Test
    void isInTroubleAsSnsWouldBe() {
        lab.fault("sms/sns", "throttle");
        assertThat(failure(send("+447700900834", "Hello", null, Map.of()))).isEqualTo(SmsFailure.THROTTLED);
        lab.fault("sms/sns", "error");
        assertThat(failure(send("+447700900834", "Hello", null, Map.of()))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
    }

    private SendResult send(String to, String text, String sender, Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "access-key-id", "AKIALABSNS0000000001",
                "secret-access-key", "lab-sns-secret-access-key",
                "session-token", "a+b/c==",
                "read-timeout", "5s"));
        all.putAll(settings);
        return SnsProviderTest.driver(site.publicUrl() + "/lab/sms/sns", all, Clock.systemUTC())
                .open("test")
                .send(new SmsMessage(
                        "0123",
                        1,
                        new PhoneNumber(to),
                        text,
                        Duration.ofMinutes(10),
                        Optional.ofNullable(sender),
                        URI.create("https://portal.example.org/callbacks/sms/test/0123")));
    }

    private static SmsFailure failure(SendResult result) {
        return result instanceof SendResult.Refused refused
                ? refused.failure()
                : ((SendResult.Failed) result).failure();
    }
}
