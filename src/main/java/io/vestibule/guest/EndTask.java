package io.vestibule.guest;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Closes our side of an account when its time is over; ISE closes its own by itself. */
@Singleton
class EndTask extends DurableTask {

    static final String NAME = "account-end";

    private final Event<GuestEvents.AccountEnded> ended;
    private final Clock clock;

    EndTask(Event<GuestEvents.AccountEnded> ended, Clock clock) {
        super(NAME, Lane.UPKEEP);
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        return Commit.of("guest.end", () -> {
            var now = clock.instant();
            var guest = Guest.locked(UUID.fromString(id)); // whoever moves its end and this task meet here
            if (guest == null || guest.state == GuestState.ENDED) {
                return TaskOutcome.done();
            }
            if (guest.validTo != null && guest.validTo.isAfter(now)) {
                return TaskOutcome.again(Duration.between(now, guest.validTo));
            }
            guest.end(now, Ending.TIME_OVER);
            ended.fire(new GuestEvents.AccountEnded(guest.id));
            return TaskOutcome.done();
        });
    }
}
