package io.vestibule.access;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.guest.Guest;
import io.vestibule.ise.IseException;
import io.vestibule.ise.NetworkSession;
import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;

/** What the tasks of this package record, each in one transaction. */
@Singleton
class Steps {

    private static final Logger LOG = Logger.getLogger(Steps.class);

    private final Audit audit;
    private final Clock clock;
    private final Event<OnlineProved> proved;
    private final Event<AccessEnded> ended;

    Steps(Audit audit, Clock clock, Event<OnlineProved> proved, Event<AccessEnded> ended) {
        this.audit = audit;
        this.clock = clock;
        this.proved = proved;
        this.ended = ended;
    }

    /** Changes a admission and notes it. */
    Admission record(String step, Admission admission, String what, String words, Consumer<Admission> change) {
        return Commit.of(step, () -> {
            var stored = Admission.locked(admission.id);
            change.accept(stored);
            AccessEvent.note(stored, what, words, clock.instant());
            return stored;
        });
    }

    /** The device is on the network. */
    TaskOutcome online(Admission admission, NetworkSession session, Consumer<Guest> alsoKnown) {
        return Commit.of("access.online", () -> {
            var now = clock.instant();
            var stored = Admission.locked(admission.id);
            if (!stored.state.underWay()) {
                return TaskOutcome.done(); // logged out or ended in the meantime
            }
            if (session != null) {
                stored.saw(session, now);
            }
            stored.online(now);
            alsoKnown.accept(Guest.locked(stored.guestId));
            AccessEvent.note(stored, "online", "Seen on the network" + named(stored), now);
            proved.fire(new OnlineProved(stored.guestId, stored.registration));
            return TaskOutcome.done();
        });
    }

    private static String named(Admission admission) {
        return admission.mac == null ? "" : " as " + admission.mac;
    }

    TaskOutcome refuse(Admission admission, Refusal why, String words) {
        record("access.refused", admission, "refused", words, stored -> {
            stored.refuse(why, clock.instant());
            if (why == Refusal.FORGED) {
                audit.note(
                        new Actor("guest", stored.address),
                        Action.FORGED_DEVICE_REFUSED,
                        "guest:" + stored.guestId,
                        null,
                        words);
            }
            if (why == Refusal.WRONG_PASSWORD) {
                Guest.locked(stored.guestId).wrongTries++;
            }
        });
        if (why == Refusal.FORGED) {
            LOG.warnf("Registration %s claimed a device that is not its own: %s", admission.registration, words);
        }
        return TaskOutcome.done();
    }

    TaskOutcome unproved(Admission admission, String words) {
        record("access.unproved", admission, "unproved", words, stored -> {
            stored.move(AdmissionState.UNPROVED, clock.instant());
            stored.typedSealed = null;
        });
        return TaskOutcome.done();
    }

    /** The device is off the network again. */
    TaskOutcome left(Admission admission, String words) {
        record("access.left", admission, "left", words, stored -> {
            stored.end(clock.instant());
            ended.fire(new AccessEnded(stored.guestId, stored.registration));
        });
        return TaskOutcome.done();
    }

    /** Shows a new kind of trouble on the guest's page and the staff's, and tells the admin the cure once. */
    void trouble(Admission admission, IseException fault) {
        var kind = fault.kind().name();
        if (Objects.equals(admission.trouble, kind)) {
            return;
        }
        LOG.errorf(
                "ISE delays the access of %s: %s. %s",
                admission.registration, fault.getMessage(), fault.kind().cure());
        record(
                "access.trouble",
                admission,
                "waiting",
                "Waiting, as ISE is in trouble: " + fault.getMessage(),
                stored -> {
                    stored.trouble = kind;
                });
    }
}
