package io.vestibule.delivery;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.LogLines;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts through the lab's Twilio, over HTTP, with the lab's signed receipts. */
@QuarkusTest
@TestProfile(Impatient.class)
class LabTwilioTest {

    private static final String TWILIO = "sms/twilio";

    @Inject
    Texts texts;

    @Inject
    MeterRegistry metrics;

    @Inject
    Site site;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    @AfterEach
    void heal() {
        lab.heal();
    }

    @Test
    void aTextIsAcceptedAndThenReportedDelivered() {
        var to = Texts.freshNumber();
        var delivery = texts.awaitState(send(to), DeliveryState.DELIVERED);
        assertThat(lab.messages(to.e164())).singleElement().satisfies(message -> {
            assertThat(message.path("text").asText()).isEqualTo(Texts.WORDS);
            assertThat(message.path("id").asText()).isEqualTo(delivery.providerId);
        });
        assertThat(texts.story(delivery.id)).contains("accepted", "reported");
        assertThat(delivery.text).isNull();
    }

    @Test
    @DisplayName("sms conformance 29: neither words nor number nor token is logged or counted by")
    void nothingOfATextIsLoggedOrCounted() {
        try (var log = LogLines.all()) {
            var to = Texts.freshNumber();
            texts.awaitState(send(to), DeliveryState.DELIVERED);
            lab.fault(TWILIO, "error");
            texts.awaitState(send(to), DeliveryState.UNKNOWN);
            lab.heal();
            texts.awaitState(send(new PhoneNumber("+447700900976")), DeliveryState.UNDELIVERED); // filtered, an alarm
            assertThat(log.lines()).isNotEmpty().noneMatch(line -> tells(line, to));
            assertThat(metrics.getMeters())
                    .noneMatch(meter -> tells(meter.getId().toString(), to));
        }
    }

    private static boolean tells(String line, PhoneNumber to) {
        return line.contains("7hk4") || line.contains(to.e164().substring(1)) || line.contains("lab-twilio-token");
    }

    @Test
    void anAnswerLostAfterAcceptanceLeadsToOneTextOnly() {
        var to = Texts.freshNumber();
        lab.fault(TWILIO, "drop-after-commit");
        var id = send(to);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !lab.messages(to.e164())
                .isEmpty());
        lab.heal();
        texts.awaitState(id, DeliveryState.DELIVERED);
        assertThat(lab.messages(to.e164())).hasSize(1);
        assertThat(texts.attempts(id)).hasSize(1);
    }

    @Test
    void aTextWithoutReceiptsIsFoundByLookUp() {
        var to = Texts.freshNumber();
        // receipts come late, so that only the look-up can tell
        lab.fault(TWILIO, "drop-after-commit");
        var id = send(to);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !lab.messages(to.e164())
                .isEmpty());
        lab.fault(TWILIO, "no-receipts");
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.acceptedOrUnknown()).isTrue();
        assertThat(lab.messages(to.e164())).hasSize(1);
    }

    @Test
    void aThrottledTextGoesOutWhenTheThrottleEnds() {
        comesThroughAfter("throttle");
    }

    @Test
    void aTextGoesOutWhenTwilioIsBack() {
        comesThroughAfter("down");
    }

    @Test
    void aHangingTwilioLeadsToOneTextOnly() {
        var to = Texts.freshNumber();
        lab.fault(TWILIO, "hang");
        var id = send(to);
        texts.awaitState(id, DeliveryState.UNKNOWN);
        assertThat(texts.get(id).acceptedOrUnknown()).isTrue();
        lab.heal();
        texts.awaitState(id, DeliveryState.DELIVERED);
        assertThat(lab.messages(to.e164())).hasSize(1);
    }

    @Test
    void aServerErrorIsLookedIntoBeforeTheTextIsSentAgain() {
        var to = Texts.freshNumber();
        lab.fault(TWILIO, "error");
        var id = send(to);
        texts.awaitState(id, DeliveryState.UNKNOWN);
        lab.heal();
        texts.awaitState(id, DeliveryState.DELIVERED);
        assertThat(lab.messages(to.e164())).hasSize(1);
        assertThat(texts.story(id)).contains("not-there");
    }

    @Test
    void refusalsAndLateFailuresNameTheirReason() {
        assertFails("+447700900960", DeliveryState.FAILED, "21211", Trouble.NUMBER);
        assertFails("+447700900970", DeliveryState.FAILED, "21610", Trouble.BARRED);
        assertFails("+447700900961", DeliveryState.FAILED, "21635", Trouble.NUMBER);
        assertFails("+447700900974", DeliveryState.UNDELIVERED, "30005", Trouble.NUMBER);
        assertFails("+447700900973", DeliveryState.UNDELIVERED, "30003", Trouble.NOT_ARRIVED);
        assertFails("+447700900979", DeliveryState.EXPIRED, "30036", Trouble.NOT_ARRIVED);
        assertFails("+447700900978", DeliveryState.FAILED, "30450", Trouble.NOT_ARRIVED);
    }

    private void assertFails(String number, DeliveryState state, String code, Trouble trouble) {
        var delivery = texts.awaitState(send(new PhoneNumber(number)), state);
        assertThat(delivery.reasonCode).isEqualTo(code);
        assertThat(delivery.trouble).isEqualTo(trouble);
        assertThat(delivery.acceptedOrUnknown()).isFalse();
        assertThat(texts.attempts(delivery.id)).hasSize(1);
    }

    private void comesThroughAfter(String fault) {
        var to = Texts.freshNumber();
        lab.fault(TWILIO, fault);
        var id = send(to);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> texts.get(id).trouble == Trouble.WAITING);
        lab.heal();
        texts.awaitState(id, DeliveryState.DELIVERED);
        assertThat(lab.messages(to.e164())).hasSize(1);
    }

    private UUID send(PhoneNumber to) {
        return texts.send(texts.text(to, null, Duration.ofMinutes(10)));
    }
}
