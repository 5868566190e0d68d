package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Forgets the marks of reports that are too old to be taken again anyhow. */
@Singleton
class ForgetMarks implements DurableTask {

    static final String NAME = "forget-marks";

    private static final Duration EVERY = Duration.ofHours(6);
    /** Signed reports are good for a day at most. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Clock clock;

    ForgetMarks(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Lane lane() {
        return Lane.UPKEEP;
    }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        Commit.of(
                "delivery.forget-marks",
                () -> ReceiptOnce.forgetBefore(clock.instant().minus(KEPT)));
        return TaskOutcome.again(EVERY);
    }
}
