package io.vestibule.limit;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Deletes what no limit looks back to any more. */
@Singleton
class ForgetRequests implements DurableTask {

    private static final Duration EVERY = Duration.ofHours(6);

    private final Limits limits;

    ForgetRequests(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "forget-requests";
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
        Commit.of("limit.forget", limits::purge);
        return TaskOutcome.again(EVERY);
    }
}
