package io.vestibule.delivery;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.LookUp;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.task.Commit;
import io.vestibule.task.Tasks;
import io.vestibule.testing.ScriptedProvider;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class UnknownOutcomeTest {

    private static final SendResult LOST = SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, "", "No answer in time");

    @Inject
    Texts texts;

    @Inject
    Tasks tasks;

    ScriptedProvider one = ScriptedProvider.named("one");
    ScriptedProvider two = ScriptedProvider.named("two");

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @Test
    void aTextThatTheProviderHasIsAdoptedAndNotSentTwice() {
        one.thenSend(LOST).thenFind(LookUp.found("the-id", SmsState.SENT));
        var id = texts.send();
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.state).isEqualTo(DeliveryState.SENT);
        assertThat(delivery.providerId).isEqualTo("the-id");
        assertThat(delivery.reasonKind).isNull();
        assertThat(one.sent()).hasSize(1);
        assertThat(two.sent()).isEmpty();
        assertThat(texts.story(id)).containsExactly("queued", "submitted", "unknown", "found");
        assertThat(texts.progressOf(id).get(0)).satisfies(event -> {
            assertThat(event.state()).isEqualTo(DeliveryState.UNKNOWN);
            assertThat(event.acceptedOrUnknown()).isTrue();
        });
    }

    @Test
    void theProviderIsAskedWithTheVeryTextThatWasSentAndNotBeforeItHasSettled() {
        one.thenSend(LOST).thenFind(LookUp.found("settled-id", SmsState.SENT));
        var id = texts.send();
        texts.awaitClosed(id);
        assertThat(one.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.reference()).isEqualTo(one.sent().get(0).reference());
            assertThat(asked.text()).isEqualTo(Texts.WORDS);
        });
        var attempt = texts.attempts(id).get(0);
        assertThat(attempt.endedAt).isAfterOrEqualTo(attempt.beganAt.plusMillis(200));
    }

    @Test
    void aTextThatTheProviderDoesNotHaveIsSentAgain() {
        one.thenSend(LOST).thenFind(LookUp.notThere());
        var id = texts.send();
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.acceptedOrUnknown()).isTrue();
        assertThat(one.sent()).hasSize(2);
        assertThat(texts.attempts(id))
                .extracting(attempt -> attempt.state)
                .containsExactly(AttemptState.FAILED, AttemptState.ACCEPTED);
        assertThat(texts.story(id))
                .containsExactly("queued", "submitted", "unknown", "not-there", "submitted", "accepted");
    }

    @Test
    @DisplayName("sms conformance 20: a second request without an answer is the last")
    void aSecondRequestWithoutAnAnswerIsTheLast() {
        one.thenSend(LOST).thenSend(LOST).thenFind(LookUp.notThere()).thenFind(LookUp.notThere());
        var delivery = texts.awaitClosed(texts.send("solo"));
        assertThat(delivery.state).isEqualTo(DeliveryState.FAILED);
        assertThat(one.sent()).hasSize(2);
    }

    @Test
    void aProviderThatCannotTellIsAskedAgain() {
        one.thenSend(LOST)
                .thenFind(LookUp.cannotTell("HTTP 500"))
                .thenFind(LookUp.cannotTell("HTTP 500"))
                .thenFind(LookUp.found("late-id", SmsState.DELIVERED));
        var id = texts.send();
        assertThat(texts.awaitClosed(id).state).isEqualTo(DeliveryState.DELIVERED);
        assertThat(one.sent()).hasSize(1);
        assertThat(one.asked()).hasSize(3);
        assertThat(texts.story(id)).containsExactly("queued", "submitted", "unknown", "cannot-tell", "found");
    }

    @Test
    void withoutALookUpNoSecondTextGoesOutByItself() {
        one.thenSend(LOST).thenFind(LookUp.notOffered("no such function"));
        var id = texts.send();
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.state).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(delivery.acceptedOrUnknown()).isTrue();
        assertThat(one.sent()).hasSize(1);
        assertThat(two.sent()).isEmpty();
        assertThat(texts.story(id)).last().isEqualTo("unknown");
        texts.receipt(texts.attempts(id).get(0), SmsState.DELIVERED);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void anAttemptThatACrashCutOffIsLookedUpBeforeAnythingIsSent() {
        one.thenFind(LookUp.found("crashed-id", SmsState.QUEUED));
        var id = cutOff();
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.providerId).isEqualTo("crashed-id");
        assertThat(one.sent()).isEmpty();
        assertThat(two.sent()).isEmpty();
        assertThat(texts.story(id)).contains("unknown", "found");
    }

    @Test
    void anAttemptThatACrashCutOffBeforeTheRequestIsRepeatedOnce() {
        one.thenFind(LookUp.notThere());
        var id = cutOff();
        assertThat(texts.awaitClosed(id).acceptedOrUnknown()).isTrue();
        assertThat(one.sent()).hasSize(1);
    }

    @Test
    void aCrashDoesNotUseUpTheSecondRequest() {
        one.thenFind(LookUp.notThere()).thenSend(LOST).thenFind(LookUp.notThere());
        var id = cutOff();
        assertThat(texts.awaitClosed(id).acceptedOrUnknown()).isTrue();
        assertThat(one.sent()).hasSize(2);
    }

    /** What a process leaves behind that is killed between the request and its result. */
    private UUID cutOff() {
        return Commit.of("test.crash", () -> {
            var id = texts.stored();
            var attempt = new Attempt();
            attempt.reference = UUID.randomUUID().toString().replace("-", "");
            attempt.deliveryId = id;
            attempt.number = 1;
            attempt.provider = "one";
            attempt.state = AttemptState.SUBMITTING;
            attempt.beganAt = Delivery.<Delivery>findById(id).createdAt;
            attempt.persist();
            return id;
        });
    }
}
