package io.vestibule.approval;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Closes a request that nobody has answered. */
@Singleton
class LapseTask extends DurableTask {

    static final String NAME = "approval-lapse";

    private final Release release;

    LapseTask(Release release) {
        super(NAME, Lane.UPKEEP);
        this.release = release;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        release.lapse(UUID.fromString(id));
        return TaskOutcome.done();
    }
}
