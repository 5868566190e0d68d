package io.vestibule.delivery;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Erases our copy of a text when it has lost its use, whatever became of it. */
@Singleton
class EraseText extends DurableTask {

    static final String NAME = "erase-text";

    EraseText() {
        super(NAME, Lane.UPKEEP);
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        Commit.of("delivery.erase", () -> Delivery.locked(UUID.fromString(id)).ifPresent(Delivery::erase));
        return TaskOutcome.done();
    }
}
