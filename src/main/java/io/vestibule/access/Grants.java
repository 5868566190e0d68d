package io.vestibule.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.net.MacAddress;
import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;

/** Records what controllers say about letting guests on. */
@Singleton
class Grants {

    private final Event<LetOn> letOn;
    private final Clock clock;

    Grants(Event<LetOn> letOn, Clock clock) {
        this.letOn = letOn;
        this.clock = clock;
    }

    /** On, by the controller's own word; so our copy of the password has done its work. */
    TaskOutcome granted(UUID id, String answer, Optional<MacAddress> endpoint) {
        return Commit.of("access.let-on", () -> {
            ControllerGrant.locked(id)
                    .filter(grant -> grant.state.open())
                    .ifPresent(grant -> record(grant, answer, endpoint));
            return TaskOutcome.done();
        });
    }

    /** The same within a transaction. */
    void record(ControllerGrant grant, String answer, Optional<MacAddress> endpoint) {
        grant.move(Letting.GRANTED, answer, null, clock.instant());
        Guest.locked(grant.guestId).letOn(clock.instant());
        letOn.fire(new LetOn(grant.id, grant.guestId, endpoint));
    }

    TaskOutcome refuse(UUID id, String answer, String fault) {
        return move(id, Letting.REFUSED, answer, fault);
    }

    TaskOutcome delay(UUID id, String answer, String fault) {
        return move(id, Letting.DELAYED, answer, fault);
    }

    private TaskOutcome move(UUID id, Letting to, String answer, String fault) {
        return Commit.of("access.letting", () -> {
            ControllerGrant.locked(id)
                    .filter(grant -> grant.state.open())
                    .ifPresent(grant -> grant.move(to, answer, fault, clock.instant()));
            return TaskOutcome.done();
        });
    }
}
