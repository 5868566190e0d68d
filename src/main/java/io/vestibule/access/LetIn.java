package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.ise.IseException;
import io.vestibule.ise.NetworkSession;
import io.vestibule.ise.NetworkSessions;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/**
 * Lets a device on through ISE: makes sure which device it is, lists it in the group that ISE's policy lets on, has its
 * session authorized again, and looks for the evidence. Each step is recorded, so a run that follows a killed one goes on
 * where that stood; asking ISE twice for the same changes nothing.
 */
@Singleton
class LetIn extends DurableTask {

    static final String NAME = "let-in";

    private static final int CHANGES_AT_MOST = 2;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15));

    private final Identifying identifying;
    private final Membership membership;
    private final NetworkSessions sessions;
    private final Steps steps;
    private final AccessConfig config;
    private final Clock clock;

    LetIn(
            Identifying identifying,
            Membership membership,
            NetworkSessions sessions,
            Steps steps,
            AccessConfig config,
            Clock clock) {
        super(NAME, Lane.ISE);
        this.identifying = identifying;
        this.membership = membership;
        this.sessions = sessions;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        var admission = Commit.read(() -> Admission.byId(UUID.fromString(id)).orElse(null));
        if (admission == null) {
            return TaskOutcome.done();
        }
        try {
            TaskOutcome outcome = null;
            while (outcome == null && admission.state.underWay()) {
                outcome = step(admission);
                admission =
                        Commit.read(() -> Admission.byId(UUID.fromString(id)).orElseThrow());
            }
            return outcome == null ? TaskOutcome.done() : outcome;
        } catch (IseException e) {
            if (olderThan(admission, config.giveUp())) {
                return steps.unproved(admission, "Given up after " + config.giveUp() + ": " + e.getMessage());
            }
            steps.trouble(admission, e);
            return TaskOutcome.retry(BACKOFF.after(failures));
        }
    }

    /** The next step; null to go on at once. */
    private TaskOutcome step(Admission admission) {
        Guest guest = Commit.read(() -> Guest.findById(admission.guestId));
        if (guest.state != GuestState.ACTIVE) {
            return steps.refuse(admission, Refusal.ACCOUNT_BARRED, "The account is over");
        }
        return switch (admission.state) {
            case ASKED -> identifying.identify(admission, guest);
            case VERIFIED -> membership.place(admission, guest);
            case PLACED -> change(admission);
            default -> watch(admission);
        };
    }

    /** Has the session authorized again, unless it has been already: a device that joined anew needs no change. */
    private TaskOutcome change(Admission admission) {
        var session = session(admission);
        if (session != null && !session.captive()) {
            return online(admission, session);
        }
        if (session == null) {
            steps.record(
                    "access.changed",
                    admission,
                    "away",
                    "The device is off the network; it is let on when it joins",
                    stored -> stored.move(AdmissionState.CHANGED, clock.instant()));
            return TaskOutcome.again(config.betweenLooks());
        }
        return sessions.refresh(session, admission.endpoint().orElseThrow())
                ? changed(admission)
                : notChanged(admission);
    }

    private TaskOutcome changed(Admission admission) {
        steps.record("access.changed", admission, "changed", "ISE authorizes the session again", stored -> {
            stored.move(AdmissionState.CHANGED, clock.instant());
            stored.changes++;
            stored.changedAt = stored.updatedAt;
            stored.trouble = null;
        });
        return TaskOutcome.again(config.betweenLooks());
    }

    /** ISE said that the change was not done. It is asked once more; afterwards only joining anew helps. */
    private TaskOutcome notChanged(Admission admission) {
        var again = admission.refusedChanges == 0;
        steps.record(
                "access.changed",
                admission,
                "not-changed",
                "ISE says that the session was not authorized again (results: false)"
                        + (again ? ", it is asked once more" : "; the device has to leave the Wi-Fi and join again"),
                stored -> {
                    stored.refusedChanges++;
                    stored.trouble = Admission.CHANGE_NOT_DONE;
                    if (!again) {
                        stored.move(AdmissionState.CHANGED, clock.instant());
                        stored.changes = CHANGES_AT_MOST;
                        stored.changedAt = stored.updatedAt;
                    }
                });
        return TaskOutcome.again(again ? config.replicationDelay() : config.betweenLooks());
    }

    private TaskOutcome watch(Admission admission) {
        var session = session(admission);
        if (session != null && !session.captive()) {
            return online(admission, session);
        }
        var since = admission.changedAt == null ? admission.updatedAt : admission.changedAt;
        var due = since.plus(config.secondChangeAfter()).isBefore(clock.instant());
        if (session != null && due && admission.changes < CHANGES_AT_MOST) {
            return change(admission);
        }
        if (since.plus(config.watched()).isBefore(clock.instant())) {
            return steps.unproved(admission, "Still not seen on the network after " + config.watched());
        }
        return TaskOutcome.again(config.betweenLooks());
    }

    private NetworkSession session(Admission admission) {
        return sessions.of(admission.endpoint().orElseThrow()).orElse(null);
    }

    private TaskOutcome online(Admission admission, NetworkSession session) {
        return steps.online(admission, session, guest -> guest.passwordUsed(clock.instant()));
    }

    private boolean olderThan(Admission admission, Duration age) {
        return admission.createdAt.plus(age).isBefore(clock.instant());
    }
}
