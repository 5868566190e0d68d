package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/** Forgets the marks of reports that are too old to be taken again anyhow. */
@Singleton
class ForgetMarks extends Upkeep {

    static final String NAME = "forget-marks";

    private static final Duration EVERY = Duration.ofHours(6);
    /** Signed reports are good for a day at most. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Clock clock;

    ForgetMarks(Clock clock) {
        super(NAME);
        this.clock = clock;
    }

    @Override
    protected TaskOutcome run() {
        Commit.of(
                "delivery.forget-marks",
                () -> ReceiptOnce.forgetBefore(clock.instant().minus(KEPT)));
        return TaskOutcome.again(EVERY);
    }
}
