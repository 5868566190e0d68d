package io.vestibule.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.vestibule.delivery.ProviderHealth.Condition;
import io.vestibule.sms.SmsFailure;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderRecordsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final List<Attempt> attempts = new ArrayList<>();

    @Test
    void aProviderThatNobodyAskedIsWell() {
        assertThat(judge().condition()).isEqualTo(Condition.OK);
        assertThat(judge().lastAsked()).isEmpty();
    }

    @Test
    void refusalsForTheNumbersSakeSayNothingAgainstIt() {
        ended(SmsFailure.BAD_NUMBER, SmsFailure.OPTED_OUT, SmsFailure.BAD_NUMBER, SmsFailure.CONTENT);
        assertThat(judge().condition()).isEqualTo(Condition.OK);
    }

    @Test
    void oneAccidentIsNoOutage() {
        ended(SmsFailure.UNREACHABLE, null, null);
        assertThat(judge().condition()).isEqualTo(Condition.SLOW);
        assertThat(judge().since()).contains(NOW);
    }

    @Test
    void itIsDownSinceTheFirstFailureOfMany() {
        ended(SmsFailure.UNREACHABLE, SmsFailure.UNAVAILABLE, SmsFailure.UNKNOWN_OUTCOME, null, SmsFailure.UNREACHABLE);
        assertThat(judge().condition()).isEqualTo(Condition.DOWN);
        assertThat(judge().since()).contains(NOW.minusSeconds(20));
    }

    @Test
    void whatOnlyTheAdminCanMendIsDownAtOnce() {
        ended(SmsFailure.CONFIGURATION, null);
        assertThat(judge().condition()).isEqualTo(Condition.DOWN);
        assertThat(judge().lastError()).isEqualTo("configuration (7)");
    }

    @Test
    void theErrorIsTheOneThatMadeTheBreakerOpen() {
        ended(SmsFailure.PAUSED, SmsFailure.UNREACHABLE);
        assertThat(judge().paused()).isTrue();
        assertThat(judge().condition()).isEqualTo(Condition.DOWN);
        assertThat(judge().lastError()).isEqualTo("unreachable (7)");
    }

    @Test
    void oneThatTakesLongIsSlow() {
        ended((SmsFailure) null);
        attempts.get(0).endedAt = NOW.plus(Duration.ofSeconds(6));
        assertThat(judge().condition()).isEqualTo(Condition.SLOW);
        assertThat(judge().typical()).contains(Duration.ofSeconds(6));
    }

    private ProviderHealth judge() {
        return ProviderRecords.judge("one", attempts);
    }

    /** The latest first, ten seconds apart; null for one that the provider took. */
    private void ended(SmsFailure... kinds) {
        for (var kind : kinds) {
            var attempt = new Attempt();
            attempt.beganAt = NOW.minusSeconds(10L * attempts.size());
            attempt.endedAt = attempt.beganAt.plusMillis(300);
            attempt.state = kind == null ? AttemptState.ACCEPTED : AttemptState.FAILED;
            if (kind != null) {
                attempt.blame(kind, "7", kind.word());
            }
            attempts.add(attempt);
        }
    }
}
