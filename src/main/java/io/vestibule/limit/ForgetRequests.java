package io.vestibule.limit;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/** Deletes what no limit looks back to any more. */
@Singleton
class ForgetRequests extends Upkeep {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final int AT_ONCE = 10_000;

    private final Limits limits;

    ForgetRequests(Limits limits) {
        super("forget-requests");
        this.limits = limits;
    }

    @Override
    protected TaskOutcome run() {
        long forgotten = Commit.of("limit.forget", () -> limits.purge(AT_ONCE));
        return next(forgotten, AT_ONCE, EVERY);
    }
}
