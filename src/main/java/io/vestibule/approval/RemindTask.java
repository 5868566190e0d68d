package io.vestibule.approval;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Mails a request once more when nobody has answered. */
@Singleton
class RemindTask extends DurableTask {

    static final String NAME = "approval-remind";

    private final Asking asking;

    RemindTask(Asking asking) {
        super(NAME, Lane.MAILS);
        this.asking = asking;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        asking.remind(UUID.fromString(id));
        return TaskOutcome.done();
    }
}
