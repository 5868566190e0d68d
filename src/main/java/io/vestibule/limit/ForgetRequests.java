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

    private final Limits limits;

    ForgetRequests(Limits limits) {
        super("forget-requests");
        this.limits = limits;
    }

    @Override
    protected TaskOutcome run() {
        Commit.of("limit.forget", limits::purge);
        return TaskOutcome.again(EVERY);
    }
}
