package io.vestibule.registration;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.guest.Guests;
import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/**
 * Looks for registrations that wait for an account although no task works on it, and starts one. None should exist; this
 * is the net under the rope, as a guest who waits for ever is the worst that can happen here.
 */
@Singleton
class WaitingSweep extends Upkeep {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Guests guests;
    private final Clock clock;

    WaitingSweep(Guests guests, Clock clock) {
        super("waiting-sweep");
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    protected TaskOutcome run() {
        Commit.of(
                "registration.sweep",
                () -> Registration.waitingSince(clock.instant().minus(LONG)).stream()
                        .map(registration -> registration.guestId)
                        .distinct()
                        .forEach(guestId -> guests.makeReady(Guest.findById(guestId))));
        return TaskOutcome.again(EVERY);
    }
}
