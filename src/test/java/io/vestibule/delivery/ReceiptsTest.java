package io.vestibule.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.testing.ScriptedProvider;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class ReceiptsTest {

    @Inject
    Texts texts;

    @Inject
    Deliveries deliveries;

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @Test
    @DisplayName("sms conformance 19: in whatever order receipts come, the text is delivered")
    void inWhateverOrderReceiptsComeTheTextIsDelivered() {
        for (var order : permutations(List.of(SmsState.QUEUED, SmsState.SENT, SmsState.DELIVERED))) {
            var id = texts.send();
            texts.awaitClosed(id);
            var attempt = texts.attempts(id).get(0);
            order.forEach(state -> {
                assertThat(texts.receipt(attempt, state)).isTrue();
                assertThat(texts.receipt(attempt, state)).isTrue();
            });
            var delivery = texts.get(id);
            assertThat(delivery.state).as("%s", order).isEqualTo(DeliveryState.DELIVERED);
            assertThat(delivery.text).isNull();
        }
    }

    @Test
    @DisplayName("sms conformance 19: duplicates leave no trace")
    void duplicatesLeaveNoTrace() {
        var id = texts.send();
        texts.awaitClosed(id);
        var attempt = texts.attempts(id).get(0);
        texts.receipt(attempt, SmsState.SENT);
        var story = texts.story(id);
        var progress = texts.progressOf(id);
        texts.receipt(attempt, SmsState.SENT);
        texts.receipt(attempt, SmsState.QUEUED);
        assertThat(texts.story(id)).isEqualTo(story);
        assertThat(texts.progressOf(id)).isEqualTo(progress);
    }

    @Test
    void aFailureYieldsToASuccessAndASuccessToNothing() {
        var id = texts.send();
        texts.awaitClosed(id);
        var attempt = texts.attempts(id).get(0);
        texts.receipt(attempt, SmsState.UNDELIVERED);
        texts.receipt(attempt, SmsState.FAILED);
        texts.receipt(attempt, SmsState.SENT);
        var failed = texts.get(id);
        assertThat(failed.state).isEqualTo(DeliveryState.UNDELIVERED);
        assertThat(failed.trouble).isEqualTo(Trouble.NOT_ARRIVED);
        assertThat(failed.acceptedOrUnknown()).isFalse();
        texts.receipt(attempt, SmsState.DELIVERED);
        texts.receipt(attempt, SmsState.FAILED);
        var delivered = texts.get(id);
        assertThat(delivered.state).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivered.trouble).isNull();
    }

    @Test
    void theReasonOfAFailureIsKept() {
        var id = texts.send();
        texts.awaitClosed(id);
        var attempt = texts.attempts(id).get(0);
        receipt(
                attempt.provider,
                Optional.of(attempt.reference),
                new DeliveryReceipt(
                        attempt.providerId,
                        SmsState.UNDELIVERED,
                        "undelivered",
                        Optional.of(SmsFailure.NOT_MOBILE),
                        "30006",
                        "A landline"));
        var delivery = texts.get(id);
        assertThat(delivery.reasonKind).isEqualTo("not-mobile");
        assertThat(delivery.reasonCode).isEqualTo("30006");
        assertThat(delivery.trouble).isEqualTo(Trouble.NUMBER);
        assertThat(ScriptedProvider.named("two").sent()).isEmpty();
    }

    @Test
    void aReceiptThatIsQuickerThanTheAnswerIsNotLost() {
        ScriptedProvider.named("one").thenSend(message -> {
            assertThat(receipt(
                            "one",
                            Optional.of(message.reference()),
                            DeliveryReceipt.of("early-id", SmsState.DELIVERED, "delivered")))
                    .isTrue();
            return SendResult.accepted("early-id", SmsState.QUEUED);
        });
        var id = texts.send();
        var delivery = texts.awaitState(id, DeliveryState.DELIVERED);
        texts.awaitClosed(texts.send()); // the answer has been noted by then, or the lane would be busy
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.providerId).isEqualTo("early-id");
        assertThat(ScriptedProvider.named("one").asked()).isEmpty();
    }

    @Test
    void aReceiptProvesThatALostRequestWasCarriedOut() {
        ScriptedProvider.named("one").thenSend(message -> {
            receipt("one", Optional.of(message.reference()), DeliveryReceipt.of("lost-id", SmsState.SENT, "sent"));
            return SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, "", "No answer in time");
        });
        var id = texts.send();
        texts.awaitState(id, DeliveryState.SENT);
        texts.awaitClosed(texts.send());
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.SENT);
        assertThat(texts.story(id)).doesNotContain("unknown");
    }

    @Test
    void withoutAReferenceTheProvidersIdHasToDo() {
        var id = texts.send();
        var delivery = texts.awaitClosed(id);
        assertThat(receipt(
                        "one",
                        Optional.empty(),
                        DeliveryReceipt.of(delivery.providerId, SmsState.DELIVERED, "delivered")))
                .isTrue();
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aReceiptAboutNothingOfOursChangesNothing() {
        var id = texts.send();
        var delivery = texts.awaitClosed(id);
        var reference = texts.attempts(id).get(0).reference;
        var receipt = DeliveryReceipt.of("nobody's", SmsState.DELIVERED, "delivered");
        assertThat(receipt("one", Optional.of("0".repeat(32)), receipt)).isFalse();
        assertThat(receipt("two", Optional.of(reference), receipt)).isFalse();
        assertThat(receipt("one", Optional.empty(), receipt)).isFalse();
        assertThat(texts.get(id).state).isEqualTo(delivery.state);
    }

    @Test
    void receiptsAtTheSameMomentDoNotCrossEachOther() throws InterruptedException {
        var id = texts.send();
        texts.awaitClosed(id);
        var attempt = texts.attempts(id).get(0);
        var start = new CountDownLatch(1);
        var crowd = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 6; i++) {
            var state = i % 2 == 0 ? SmsState.SENT : SmsState.DELIVERED;
            crowd.execute(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                texts.receipt(attempt, state);
            });
        }
        start.countDown();
        crowd.shutdown();
        assertThat(crowd.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
        assertThat(texts.story(id).stream().filter("reported"::equals).count()).isBetween(1L, 2L);
    }

    private static List<List<SmsState>> permutations(List<SmsState> states) {
        if (states.size() < 2) {
            return List.of(states);
        }
        var all = new ArrayList<List<SmsState>>();
        for (var first : states) {
            var rest = new ArrayList<>(states);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    private boolean receipt(String provider, Optional<String> reference, DeliveryReceipt receipt) {
        return deliveries.receipt(provider, reference, List.of(receipt), Optional.empty()) == ReceiptOutcome.TAKEN;
    }
}
