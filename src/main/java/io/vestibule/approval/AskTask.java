package io.vestibule.approval;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Finds out who may decide, and has the request mailed to them. */
@Singleton
class AskTask extends DurableTask {

    static final String NAME = "approval-ask";

    private final Asking asking;

    AskTask(Asking asking) {
        super(NAME, Lane.MAILS);
        this.asking = asking;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        asking.ask(UUID.fromString(id));
        return TaskOutcome.done();
    }
}
