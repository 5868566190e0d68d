package io.vestibule.approval;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Closes a request that nobody has answered. */
@Singleton
class LapseTask implements DurableTask {

    static final String NAME = "approval-lapse";

    private final Release release;

    LapseTask(Release release) {
        this.release = release;
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
    public TaskOutcome run(String id, int failures) {
        release.lapse(UUID.fromString(id));
        return TaskOutcome.done();
    }
}
