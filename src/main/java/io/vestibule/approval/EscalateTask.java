package io.vestibule.approval;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Mails a request to others when nobody has answered. */
@Singleton
class EscalateTask extends DurableTask {

    static final String NAME = "approval-escalate";

    private final Asking asking;

    EscalateTask(Asking asking) {
        super(NAME, Lane.MAILS);
        this.asking = asking;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        asking.escalate(UUID.fromString(id));
        return TaskOutcome.done();
    }
}
