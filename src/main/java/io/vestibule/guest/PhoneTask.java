package io.vestibule.guest;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.ise.GuestAccounts;
import io.vestibule.ise.IseException;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Writes a corrected phone number to the account in ISE. */
@Singleton
class PhoneTask extends DurableTask {

    static final String NAME = "account-phone";

    private static final Logger LOG = Logger.getLogger(PhoneTask.class);
    private static final Duration UNTIL_THE_ACCOUNT_IS_THERE = Duration.ofSeconds(5);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));
    private static final int TRIES = 20;

    private final GuestAccounts accounts;
    private final Keeper keeper;

    PhoneTask(GuestAccounts accounts, Keeper keeper) {
        super(NAME, Lane.ISE);
        this.accounts = accounts;
        this.keeper = keeper;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        Guest guest = Commit.read(() -> Guest.findById(UUID.fromString(id)));
        if (guest == null || guest.state == GuestState.ENDED) {
            return TaskOutcome.done();
        }
        if (guest.iseId == null) {
            return guest.createAttempted ? TaskOutcome.again(UNTIL_THE_ACCOUNT_IS_THERE) : TaskOutcome.done();
        }
        try {
            accounts.changePhone(guest.iseId, guest.phone(keeper));
            return TaskOutcome.done();
        } catch (IseException e) {
            if (failures >= TRIES) {
                LOG.warnf(
                        "ISE keeps the old phone number of %s: %s",
                        guest.userName, e.kind().cure());
                return TaskOutcome.done();
            }
            return TaskOutcome.retry(BACKOFF.after(failures));
        }
    }
}
