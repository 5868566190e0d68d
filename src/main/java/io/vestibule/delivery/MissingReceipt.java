package io.vestibule.delivery;

import jakarta.inject.Singleton;

import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Looks whether a receipt has come for an attempt, when it should have. */
@Singleton
class MissingReceipt extends DurableTask {

    static final String NAME = "missing-receipt";

    private final Reroute reroute;

    MissingReceipt(Reroute reroute) {
        super(NAME, Lane.UPKEEP);
        this.reroute = reroute;
    }

    @Override
    public TaskOutcome run(String reference, int failures) {
        Commit.of("delivery.reroute", () -> Attempt.byReference(reference)
                .ifPresent(attempt -> reroute.noReceipt(attempt.deliveryId, reference)));
        return TaskOutcome.done();
    }
}
