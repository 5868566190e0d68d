package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.ise.AccountStatus;
import io.vestibule.ise.GuestAccounts;
import io.vestibule.ise.IseException;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/**
 * Looks for evidence of a login after a browser was sent to the controller: the account has left
 * {@code AWAITING_INITIAL_LOGIN}. An account that had left it before proves nothing this way, so it is not asked for.
 */
@Singleton
class OnlineTask implements DurableTask {

    static final String NAME = "check-online";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration WATCHED = Duration.ofMinutes(3);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final GuestAccounts accounts;
    private final Event<OnlineProved> proved;
    private final Clock clock;

    OnlineTask(GuestAccounts accounts, Event<OnlineProved> proved, Clock clock) {
        this.accounts = accounts;
        this.proved = proved;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Lane lane() {
        return Lane.ISE;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        Guest guest = Commit.read(() -> Guest.findById(UUID.fromString(id)));
        if (guest == null || guest.state == GuestState.ENDED || guest.iseId == null || guest.loginAt == null) {
            return TaskOutcome.done();
        }
        if (guest.loggedIn || guest.loginAt.plus(WATCHED).isBefore(clock.instant())) {
            return TaskOutcome.done();
        }
        try {
            var account = accounts.read(guest.iseId);
            if (account.isEmpty()) {
                return TaskOutcome.done();
            }
            if (account.get().status() != AccountStatus.ACTIVE) {
                return TaskOutcome.again(BETWEEN_LOOKS);
            }
            return prove(guest, account.get().statusAsCame());
        } catch (IseException e) {
            return TaskOutcome.retry(BACKOFF.after(failures));
        }
    }

    private TaskOutcome prove(Guest guest, String status) {
        return Commit.of("access.online", () -> {
            Guest stored = Guest.locked(guest.id);
            stored.provedOnline(status, clock.instant());
            proved.fire(new OnlineProved(stored.id));
            return TaskOutcome.done();
        });
    }
}
