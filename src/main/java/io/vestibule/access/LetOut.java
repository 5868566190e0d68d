package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.ise.IseException;
import io.vestibule.ise.NetworkSessions;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Tasks;

/**
 * Takes a device off the network: out of its group first, or it would be let on again at once, then off its session. It
 * is tried until it is done, since a device that is left in its group stays in for ever.
 */
@Singleton
class LetOut extends DurableTask {

    static final String NAME = "let-out";

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final Membership membership;
    private final NetworkSessions sessions;
    private final Steps steps;
    private final AccessConfig config;
    private final Clock clock;

    LetOut(Membership membership, NetworkSessions sessions, Steps steps, AccessConfig config, Clock clock) {
        super(NAME, Lane.ISE);
        this.membership = membership;
        this.sessions = sessions;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    /** Marks a locked admission as leaving and schedules the rest, inside the caller's transaction. */
    static void begin(Admission admission, Tasks tasks, Instant now) {
        admission.move(AdmissionState.LEAVING, now);
        admission.changes = 0;
        admission.trouble = null;
        tasks.schedule(NAME, admission.id.toString());
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        var admission = Commit.read(() -> Admission.byId(UUID.fromString(id)).orElse(null));
        if (admission == null || admission.state != AdmissionState.LEAVING) {
            return TaskOutcome.done();
        }
        try {
            return admission.placed ? remove(admission) : disconnect(admission);
        } catch (IseException e) {
            steps.trouble(admission, e);
            return TaskOutcome.retry(BACKOFF.after(failures));
        }
    }

    private TaskOutcome remove(Admission admission) {
        if (admission.mac != null && admission.groupId != null) {
            membership.remove(admission);
        }
        steps.record("access.removed", admission, "removed", "Taken out of " + admission.endpointGroup, stored -> {
            stored.placed = false;
            stored.trouble = null;
            stored.updatedAt = clock.instant();
        });
        return TaskOutcome.again(config.replicationDelay());
    }

    private TaskOutcome disconnect(Admission admission) {
        var session = admission
                .endpoint()
                .filter(mac -> sessions.configured())
                .flatMap(sessions::of)
                .filter(open -> !open.captive());
        if (session.isEmpty()) {
            return steps.left(admission, "Off the network");
        }
        if (sessions.disconnect(session.get(), admission.endpoint().orElseThrow())) {
            return steps.left(admission, "ISE has ended the session");
        }
        if (admission.changes == 0) {
            steps.record(
                    "access.changed",
                    admission,
                    "not-changed",
                    "ISE says that the session was not ended (results: false), it is asked once more",
                    stored -> stored.changes++);
            return TaskOutcome.again(config.replicationDelay());
        }
        return steps.left(admission, "ISE says that the session was not ended; it ends by itself");
    }
}
