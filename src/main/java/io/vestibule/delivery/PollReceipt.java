package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;
import io.vestibule.step.Step;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Asks a provider that does not report by itself what became of a text, less and less often, for a day. */
@Singleton
class PollReceipt extends DurableTask {

    static final String NAME = "poll-receipt";

    private static final Backoff WAITS = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));
    private static final Duration LONGEST = Duration.ofDays(1);

    private final SmsProviders providers;
    private final Receipts receipts;
    private final Clock clock;

    PollReceipt(SmsProviders providers, Receipts receipts, Clock clock) {
        super(NAME, Lane.TEXTS);
        this.providers = providers;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public TaskOutcome run(String reference, int failures) {
        var attempt = Commit.read(() -> Attempt.byReference(reference)).orElse(null);
        var provider = attempt == null ? null : providers.find(attempt.provider).orElse(null);
        if (provider == null || isOver(attempt)) {
            return TaskOutcome.done();
        }
        var found = Step.outside("sms.poll", () -> provider.poll(attempt.providerId));
        if (found.isPresent()) {
            Commit.of(
                    "delivery.receipt",
                    () -> receipts.take(
                            attempt.provider, Optional.of(reference), List.of(found.get()), Optional.empty()));
            if (DeliveryState.of(found.get().state()).isFinal()) {
                return TaskOutcome.done();
            }
        }
        return TaskOutcome.retry(wait(provider, failures));
    }

    /** The provider's own waits where it has some, the last of them again and again. */
    private static Duration wait(SmsProvider provider, int failures) {
        var own = provider.pollWaits();
        // the first of them is the one before the first question
        return own.isEmpty() ? WAITS.after(failures) : own.get(Math.min(failures + 1, own.size() - 1));
    }

    private boolean isOver(Attempt attempt) {
        return attempt.report != null && attempt.report.isFinal()
                || attempt.beganAt.plus(LONGEST).isBefore(clock.instant());
    }
}
