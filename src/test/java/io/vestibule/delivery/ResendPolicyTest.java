package io.vestibule.delivery;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.LookUp;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.testing.ScriptedProvider;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ScriptedTexts.Resending.class)
@Tag("database")
class ResendPolicyTest {

    private static final SendResult LOST = SendResult.failed(SmsFailure.UNKNOWN_OUTCOME, "", "No answer in time");
    private static final LookUp NEVER = LookUp.notOffered("no such function");

    @Inject
    Texts texts;

    ScriptedProvider one = ScriptedProvider.named("one");
    ScriptedProvider two = ScriptedProvider.named("two");

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @Test
    void oneSecondTextGoesThroughAnotherProvider() {
        one.thenSend(LOST).thenFind(NEVER);
        var id = texts.send();
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.provider).isEqualTo("two");
        assertThat(one.sent()).hasSize(1);
        assertThat(two.sent()).hasSize(1);
        assertThat(texts.story(id))
                .containsExactly("queued", "submitted", "unknown", "repeated", "submitted", "accepted");
    }

    @Test
    void thereIsNoThirdText() {
        one.thenSend(LOST).thenFind(NEVER);
        two.thenSend(LOST).thenFind(NEVER);
        var delivery = texts.awaitClosed(texts.send());
        assertThat(delivery.state).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(one.sent()).hasSize(1);
        assertThat(two.sent()).hasSize(1);
    }

    @Test
    void theFirstTextStaysInDoubtWhenTheSecondIsRefused() {
        one.thenSend(LOST).thenFind(NEVER);
        two.thenSend(SendResult.refused(SmsFailure.BAD_NUMBER, "21211", "There is no such number"));
        var id = texts.send();
        assertThat(texts.awaitClosed(id).state).isEqualTo(DeliveryState.UNKNOWN);
        texts.receipt(texts.attempts(id).get(0), SmsState.DELIVERED);
        assertThat(texts.get(id).state).isEqualTo(DeliveryState.DELIVERED);
    }
}
