package io.vestibule.approval;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Lets a decision take effect that could be undone until now. */
@Singleton
class ReleaseTask extends DurableTask {

    static final String NAME = "approval-release";

    private final Release release;

    ReleaseTask(Release release) {
        super(NAME, Lane.TEXTS);
        this.release = release;
    }

    /** A decision that was undone and made anew is a run of its own. */
    static String id(UUID request, UUID batch) {
        return request + ":" + batch;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        return release.release(UUID.fromString(id.split(":")[0]))
                .map(TaskOutcome::again)
                .orElseGet(TaskOutcome::done);
    }
}
