package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;
import io.vestibule.task.Commit;
import io.vestibule.testing.ScriptedProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done about a text that a provider took: second routes, parts, polls, replays and calls. */
@QuarkusTest
@Tag("database")
@TestProfile(ScriptedTexts.class)
class SecondWayTest {

    @Inject
    Texts texts;

    @Inject
    Reroute reroute;

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    private final ScriptedProvider one = ScriptedProvider.named("one");
    private final ScriptedProvider two = ScriptedProvider.named("two");

    @BeforeEach
    void reset() {
        ScriptedProvider.resetAll();
    }

    @Test
    void aTextThatTheProviderCouldNotDeliverGoesOutThroughAnother() {
        var id = accepted();
        texts.receipt(texts.attempts(id).get(0), failed(SmsFailure.PROVIDER_FAULT));
        Awaitility.await().untilAsserted(() -> assertThat(two.sent()).hasSize(1));
        assertThat(two.sent().get(0).text()).isEqualTo(one.sent().get(0).text());
        Awaitility.await().until(() -> texts.get(id).closed);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.QUEUED);
        assertThat(texts.story(id)).containsSubsequence("accepted", "reported", "rerouted", "submitted", "accepted");
        texts.receipt(texts.attempts(id).get(1), SmsState.DELIVERED);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void itGoesOutASecondTimeOnlyOnce() {
        var id = accepted();
        texts.receipt(texts.attempts(id).get(0), failed(SmsFailure.PROVIDER_FAULT));
        Awaitility.await().until(() -> texts.attempts(id).size() == 2 && texts.get(id).closed);
        texts.receipt(texts.attempts(id).get(1), failed(SmsFailure.PROVIDER_FAULT));
        assertThat(texts.get(id).closed).isTrue();
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.FAILED);
        assertThat(texts.attempts(id)).hasSize(2);
    }

    @Test
    void whatNoOtherProviderMendsIsNotTriedThere() {
        for (var kind : List.of(SmsFailure.BAD_NUMBER, SmsFailure.OPTED_OUT, SmsFailure.FRAUD, SmsFailure.BLOCKED)) {
            var id = accepted();
            texts.receipt(texts.attempts(id).get(0), failed(kind));
            assertThat(texts.get(id).closed).as(kind.word()).isTrue();
            assertThat(texts.story(id)).as(kind.word()).doesNotContain("rerouted");
        }
        assertThat(two.sent()).isEmpty();
    }

    @Test
    void aTextWithoutAReceiptGoesOutThroughAnother() {
        var id = accepted();
        noReceipt(id);
        Awaitility.await().untilAsserted(() -> assertThat(two.sent()).hasSize(1));
        Awaitility.await().until(() -> texts.get(id).closed);
        noReceipt(id);
        assertThat(texts.attempts(id)).hasSize(2);
        // the first one was only late
        texts.receipt(texts.attempts(id).get(0), SmsState.DELIVERED);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void whenTheOtherProviderRefusesTheTextStaysWithTheFirst() {
        two.thenSend(SendResult.refused(SmsFailure.ROUTE, "", "no"));
        var id = accepted();
        noReceipt(id);
        Awaitility.await().until(() -> two.sent().size() == 1 && texts.get(id).closed);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.QUEUED);
        texts.receipt(texts.attempts(id).get(0), SmsState.DELIVERED);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aReceiptInTimeKeepsTheText() {
        var id = accepted();
        texts.receipt(texts.attempts(id).get(0), SmsState.DELIVERED);
        noReceipt(id);
        assertThat(texts.get(id).closed).isTrue();
        assertThat(two.sent()).isEmpty();
    }

    @Test
    void theProviderToAvoidIsTriedLast() {
        var plain = texts.text(Texts.freshNumber(), null, Duration.ofMinutes(10));
        var id = texts.send(new NewText(
                plain.subject(),
                plain.portal(),
                plain.to(),
                plain.country(),
                plain.text(),
                plain.purpose(),
                plain.route(),
                plain.usefulUntil(),
                Channel.TEXT,
                "en",
                Optional.of("one"),
                Optional.empty(),
                true));
        texts.awaitClosed(id);
        assertThat(one.sent()).isEmpty();
        assertThat(two.sent()).hasSize(1);
    }

    @Test
    void aNumberBlockedAsFraudIsLeftAloneByAll() {
        one.thenSend(SendResult.refused(SmsFailure.FRAUD, "30450", "Blocked"));
        var number = Texts.freshNumber();
        texts.awaitClosed(texts.send(texts.text(number, null, Duration.ofMinutes(10))));
        var second = texts.awaitClosed(texts.send(texts.text(number, null, Duration.ofMinutes(10))));
        assertThat(second.state).isEqualTo(DeliveryState.FAILED);
        assertThat(one.sent()).hasSize(1);
        assertThat(two.sent()).isEmpty();
    }

    @Test
    @DisplayName("sms conformance 6: a text in parts has arrived when all of them have")
    void aTextInPartsHasArrivedWhenAllOfThemHave() {
        one.thenSend(SendResult.accepted(List.of("p1", "p2"), SmsState.QUEUED));
        var id = acceptedInParts();
        var attempt = texts.attempts(id).get(0);
        part(attempt, "p2", SmsState.DELIVERED);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.SENT);
        part(attempt, "p2", SmsState.DELIVERED);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.SENT);
        // matched by the part's id alone, as at an address without our reference
        deliveries.receipt(
                "one",
                Optional.empty(),
                List.of(DeliveryReceipt.of("p1", SmsState.DELIVERED, "delivered")),
                Optional.empty());
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void receiptsOfPartsThatComeBeforeTheAnswerCount() {
        one.thenSend(message -> {
            reported(message, "q1");
            reported(message, "q2");
            return SendResult.accepted(List.of("q1", "q2"), SmsState.QUEUED);
        });
        var id = acceptedInParts();
        Awaitility.await().untilAsserted(() -> assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED));
    }

    @Test
    void aProviderWithItsOwnKeyIsHandedTheSameTextAgain() {
        one.repeatsAreHarmless();
        one.thenSend(SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, "", "No answer"));
        var id = texts.send();
        texts.awaitClosed(id);
        assertThat(one.sent()).hasSize(2);
        assertThat(one.sent().get(1).reference()).isEqualTo(one.sent().get(0).reference());
        assertThat(one.sent().get(1).number()).isEqualTo(one.sent().get(0).number());
        assertThat(one.asked()).isEmpty();
        assertThat(two.sent()).isEmpty();
        assertThat(texts.attempts(id)).hasSize(1);
        assertThat(texts.story(id)).containsSubsequence("unknown", "repeated", "accepted");
    }

    /** The first request may have made a text: another attempt, with another key, could make a second one. */
    @Test
    void aRepetitionThatCertainlyMadeNoTextDoesNotEndTheDoubt() {
        one.repeatsAreHarmless();
        one.thenSend(SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, "", "No answer"));
        one.thenSend(SendResult.failed(SmsFailure.PAUSED, "", "Left alone for a moment"));
        one.thenSend(SendResult.failed(SmsFailure.CONFIGURATION, "HTTP 401", "Not accepted"));
        var id = texts.send();
        assertThat(texts.awaitClosed(id).acceptedOrUnknown()).isTrue();
        assertThat(one.sent()).hasSize(4);
        assertThat(one.sent().stream().map(SmsMessage::number).distinct()).hasSize(1);
        assertThat(two.sent()).isEmpty();
        assertThat(texts.attempts(id)).hasSize(1);
        assertThat(texts.story(id)).containsExactly("queued", "submitted", "unknown", "repeated", "accepted");
    }

    @Test
    void noTwoTextsHaveTheSameSmallNumber() {
        texts.awaitClosed(texts.send());
        texts.awaitClosed(texts.send());
        assertThat(one.sent().get(0).number()).isNotEqualTo(one.sent().get(1).number());
    }

    @Test
    void aProviderThatDoesNotReportIsAsked() {
        one.thenPoll(DeliveryReceipt.of("", SmsState.DELIVERED, "DeliveryOK"));
        var id = texts.send();
        texts.awaitState(id, DeliveryState.DELIVERED);
        assertThat(texts.story(id)).contains("reported");
    }

    @Test
    void aReportThatMayComeOnceIsNotTakenTwice() {
        var id = accepted();
        var attempt = texts.attempts(id).get(0);
        var sent = List.of(DeliveryReceipt.of("x-" + id, SmsState.SENT, "sent"));
        var mark = Optional.of("jti-" + id);
        assertThat(deliveries.receipt("one", Optional.of(attempt.reference), sent, mark))
                .isEqualTo(ReceiptOutcome.TAKEN);
        assertThat(deliveries.receipt("one", Optional.of(attempt.reference), sent, mark))
                .isEqualTo(ReceiptOutcome.REPLAYED);
    }

    @Test
    void aCallIsMadeByAProviderThatSpeaks() {
        var plain = texts.text(Texts.freshNumber(), null, Duration.ofMinutes(10));
        var id = texts.send(new NewText(
                plain.subject(),
                plain.portal(),
                plain.to(),
                plain.country(),
                "Hello.\n7, h, k.",
                plain.purpose(),
                plain.route(),
                plain.usefulUntil(),
                Channel.CALL,
                "en-GB",
                Optional.empty(),
                Optional.empty(),
                true));
        texts.awaitClosed(id);
        assertThat(one.sent()).isEmpty();
        assertThat(two.calls()).singleElement().satisfies(call -> {
            assertThat(call.speech().sentences()).containsExactly("Hello.", "7, h, k.");
            assertThat(call.speech().language().toLanguageTag()).isEqualTo("en-GB");
        });
        texts.receipt(texts.attempts(id).get(0), SmsState.DELIVERED);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
    }

    private UUID accepted() {
        var id = texts.send();
        texts.awaitClosed(id);
        return id;
    }

    private UUID acceptedInParts() {
        var plain = texts.text(Texts.freshNumber(), null, Duration.ofMinutes(10));
        var id = texts.send(new NewText(
                plain.subject(),
                plain.portal(),
                plain.to(),
                plain.country(),
                "a".repeat(200),
                plain.purpose(),
                plain.route(),
                plain.usefulUntil()));
        texts.awaitClosed(id);
        return id;
    }

    private void noReceipt(UUID id) {
        Commit.of("test.no-receipt", () -> reroute.noReceipt(id, Attempt.of(id).get(0).reference));
    }

    private void part(Attempt attempt, String providerId, SmsState state) {
        texts.receipt(attempt, DeliveryReceipt.of(providerId, state, state.word()));
    }

    private void reported(SmsMessage message, String providerId) {
        deliveries.receipt(
                "one",
                Optional.of(message.reference()),
                List.of(DeliveryReceipt.of(providerId, SmsState.DELIVERED, "delivered")),
                Optional.empty());
    }

    private static DeliveryReceipt failed(SmsFailure kind) {
        return new DeliveryReceipt("f-" + Math.random(), SmsState.FAILED, "failed", Optional.of(kind), "1", "No");
    }
}
