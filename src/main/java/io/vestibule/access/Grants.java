package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.vestibule.controller.Controllers;
import io.vestibule.guest.Guest;
import io.vestibule.net.MacAddress;
import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Tasks;

/** Records what controllers say about letting guests on. */
@Singleton
class Grants {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Controllers controllers;
    private final Event<LetOn> letOn;
    private final Event<AccessEnded> accessEnded;
    private final Tasks tasks;
    private final Clock clock;

    Grants(Controllers controllers, Event<LetOn> letOn, Event<AccessEnded> accessEnded, Tasks tasks, Clock clock) {
        this.controllers = controllers;
        this.letOn = letOn;
        this.accessEnded = accessEnded;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** On, by the controller's own word; so our copy of the password has done its work. */
    TaskOutcome granted(ControllerGrant asked, String answer, Optional<MacAddress> endpoint) {
        return Commit.of("access.let-on", () -> {
            Guest.locked(asked.guestId); // first, as do those who end what a guest was granted
            ControllerGrant.locked(asked.id).ifPresent(grant -> {
                if (grant.state.open()) {
                    record(grant, answer, endpoint);
                } else if (grant.endingAt != null) {
                    letOff(grant);
                }
            });
            return TaskOutcome.done();
        });
    }

    /** Has a controller end what it granted, within a transaction. */
    void letOff(ControllerGrant grant) {
        grant.move(Letting.LEAVING, null, null, clock.instant());
        tasks.schedule(LetOffTask.NAME, grant.id.toString());
    }

    /** What it granted is over; unless it let the device on anew in the meantime. */
    TaskOutcome letOff(ControllerGrant asked, String answer, String fault) {
        return Commit.of("access.let-off", () -> {
            var grant = ControllerGrant.locked(asked.id).orElse(null);
            if (grant == null || grant.state != Letting.LEAVING) {
                return TaskOutcome.done();
            }
            if (!grant.updatedAt.equals(asked.updatedAt)) {
                return TaskOutcome.again(AT_ONCE);
            }
            grant.move(Letting.ENDED, answer, fault, clock.instant());
            accessEnded.fire(new AccessEnded(grant.guestId, grant.id));
            return TaskOutcome.done();
        });
    }

    /** It is not over yet. */
    void letOffFails(ControllerGrant asked, Letting to, String answer, String fault) {
        Commit.of("access.let-off", () -> ControllerGrant.locked(asked.id)
                .filter(grant -> grant.state == Letting.LEAVING)
                .ifPresent(grant -> grant.move(to, answer, fault, clock.instant())));
    }

    /** The same within a transaction. */
    void record(ControllerGrant grant, String answer, Optional<MacAddress> endpoint) {
        var guest = Guest.locked(grant.guestId);
        grant.move(Letting.GRANTED, answer, null, clock.instant());
        grant.until = controllers.isToldTheEnd(grant.way) ? guest.validTo : null;
        endpoint.ifPresent(known -> grant.mac = known.text());
        guest.letOn(clock.instant());
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
