package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.controller.CallResult;
import io.vestibule.controller.ControllerFailure;
import io.vestibule.controller.Controllers;
import io.vestibule.step.Step;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Asks a controller to end a session that it granted. Asking twice is harmless. */
@Singleton
class LetOffTask extends DurableTask {

    static final String NAME = "let-off";

    private static final Logger LOG = Logger.getLogger(LetOffTask.class);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final Controllers controllers;
    private final Grants grants;
    private final Clock clock;

    LetOffTask(Controllers controllers, Grants grants, Clock clock) {
        super(NAME, Lane.CONTROLLERS);
        this.controllers = controllers;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        var grant = Commit.read(() -> ControllerGrant.<ControllerGrant>findByIdOptional(UUID.fromString(id))
                .filter(found -> found.state == Letting.LEAVING)
                .orElse(null));
        if (grant == null) {
            return TaskOutcome.done();
        }
        var result = Step.outside("controller.let-off", () -> controllers.letOff(grant.way));
        return result instanceof CallResult.LetOff off
                ? grants.letOff(grant, off.answer(), null)
                : failed(grant, (CallResult.Failed) result, failures);
    }

    private TaskOutcome failed(ControllerGrant grant, CallResult.Failed fault, int failures) {
        var kind = fault.kind();
        if (kind == ControllerFailure.UNKNOWN_ENDPOINT) {
            return grants.letOff(grant, fault.answer(), kind.word());
        }
        if (grant.endingAt.plus(PATIENCE).isBefore(clock.instant())) {
            grants.letOffFails(grant, Letting.STAYS, fault.answer(), kind.word());
            return TaskOutcome.done();
        }
        if (!Objects.equals(grant.fault, kind.word())) {
            LOG.errorf(
                    "Controller %s does not end the session of registration %s: %s %s. %s",
                    grant.controller(), grant.id, kind.word(), fault.answer(), kind.cure());
            grants.letOffFails(grant, Letting.LEAVING, fault.answer(), kind.word());
        }
        return TaskOutcome.retry(BACKOFF.after(failures));
    }
}
