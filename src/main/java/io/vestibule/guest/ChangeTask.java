package io.vestibule.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.ise.AccountStatus;
import io.vestibule.ise.GuestAccount;
import io.vestibule.ise.GuestAccounts;
import io.vestibule.ise.IseException;
import io.vestibule.ise.IseFailure;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/**
 * Has ISE do what was asked for with an account. A request whose answer was lost is looked up before it is made again,
 * and each change ends with one look at the account, so that what staff see is what ISE says.
 */
@Singleton
class ChangeTask extends DurableTask {

    static final String NAME = "account-change";

    private static final Logger LOG = Logger.getLogger(ChangeTask.class);
    private static final Duration UNTIL_THE_FORMER_IS_DONE = Duration.ofSeconds(1);
    private static final String NO_REASON = "No reason given";

    private final GuestAccounts accounts;
    private final Reconciliation reconciliation;
    private final Guests guests;
    private final GuestConfig config;
    private final Backoff backoff;
    private final Keeper keeper;
    private final Clock clock;
    private final Event<GuestEvents.PasswordRenewed> renewed;

    ChangeTask(
            GuestAccounts accounts,
            Reconciliation reconciliation,
            Guests guests,
            GuestConfig config,
            Keeper keeper,
            Clock clock,
            Event<GuestEvents.PasswordRenewed> renewed) {
        super(NAME, Lane.ISE);
        this.accounts = accounts;
        this.reconciliation = reconciliation;
        this.guests = guests;
        this.config = config;
        this.backoff = new Backoff(config.firstWait(), config.longestWait());
        this.keeper = keeper;
        this.clock = clock;
        this.renewed = renewed;
    }

    /** What ISE answered: a new password where one was asked for, and how the account then stands. */
    private record Answer(Optional<Secret> password, Optional<GuestAccount> account, boolean seen) {}

    @Override
    public TaskOutcome run(String id, int failures) {
        AccountChange change = Commit.read(() -> AccountChange.findById(UUID.fromString(id)));
        if (change == null || !change.state.open()) {
            return TaskOutcome.done();
        }
        if (Commit.read(change::waitsItsTurn)) {
            return TaskOutcome.again(UNTIL_THE_FORMER_IS_DONE);
        }
        Guest guest = Commit.read(() -> Guest.findById(change.guestId));
        if (guest.iseId == null || guest.state == GuestState.ENDED && change.kind != ChangeKind.READ) {
            return refuse(change, "The access has ended");
        }
        if (!attempt(change)) {
            return TaskOutcome.done();
        }
        try {
            var there = change.attempted ? alreadyThere(change, guest) : Optional.<Answer>empty();
            return finish(change, there.isPresent() ? there.get() : perform(change, guest));
        } catch (IseException e) {
            return e.kind().concernsThisRequestOnly() || e.kind() == IseFailure.FORBIDDEN
                    ? refused(change, e)
                    : delay(change, e, failures);
        }
    }

    /** Records that ISE is asked from now on; false when the change was taken back at the last moment. */
    private static boolean attempt(AccountChange change) {
        return Commit.of("change.attempt", () -> {
            var stored = AccountChange.locked(change.id).orElse(null);
            if (stored == null || !stored.state.open()) {
                return false;
            }
            stored.attempted = true;
            return true;
        });
    }

    /** After a lost answer: whether ISE has made the change. A password can be renewed once more without harm. */
    private Optional<Answer> alreadyThere(AccountChange change, Guest guest) {
        if (change.kind == ChangeKind.READ || change.kind == ChangeKind.RESET_PASSWORD) {
            return Optional.empty();
        }
        var account = accounts.read(guest.iseId);
        var made =
                switch (change.kind) {
                    case SUSPEND ->
                        account.filter(one -> one.status() == AccountStatus.SUSPENDED)
                                .isPresent();
                    case REINSTATE ->
                        account.filter(one -> one.status() != AccountStatus.SUSPENDED)
                                .isPresent();
                    case EXTEND ->
                        account.flatMap(GuestAccount::to)
                                .filter(change.until::equals)
                                .isPresent();
                    default -> account.isEmpty();
                };
        return made ? Optional.of(new Answer(Optional.empty(), account, true)) : Optional.empty();
    }

    private Answer perform(AccountChange change, Guest guest) {
        var password = Optional.<Secret>empty();
        switch (change.kind) {
            case SUSPEND -> accounts.suspend(guest.iseId, change.reason == null ? NO_REASON : change.reason);
            case REINSTATE -> accounts.reinstate(guest.iseId);
            case EXTEND -> accounts.extend(guest.iseId, guest.validFrom, change.until);
            case RESET_PASSWORD -> password = accounts.resetPassword(guest.iseId);
            case DELETE -> accounts.delete(guest.iseId);
            default -> {
                return new Answer(password, accounts.read(guest.iseId), true);
            }
        }
        return look(change, guest, password);
    }

    /** The change is made whether or not ISE shows it to us now. */
    private Answer look(AccountChange change, Guest guest, Optional<Secret> password) {
        if (change.kind == ChangeKind.DELETE) {
            return new Answer(password, Optional.empty(), true);
        }
        try {
            var account = accounts.read(guest.iseId);
            return new Answer(password.or(() -> account.flatMap(GuestAccount::password)), account, true);
        } catch (IseException e) {
            return new Answer(password, Optional.empty(), false);
        }
    }

    private TaskOutcome finish(AccountChange change, Answer answer) {
        return Commit.of("change.done", () -> {
            var guest = Guest.locked(change.guestId);
            var stored = AccountChange.locked(change.id).orElseThrow();
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (stored.kind == ChangeKind.RESET_PASSWORD && answer.password.isEmpty()) {
                stored.close(
                        ChangeState.REFUSED,
                        "ISE made a new password and hides it from us. Ask the admin to look",
                        now);
                return TaskOutcome.done();
            }
            takeOver(guest, stored, answer);
            if (answer.seen && stored.kind != ChangeKind.DELETE) {
                reconciliation.take(guest, answer.account);
            }
            guest.updatedAt = now;
            stored.close(ChangeState.DONE, null, now);
            return TaskOutcome.done();
        });
    }

    private void takeOver(Guest guest, AccountChange change, Answer answer) {
        switch (change.kind) {
            case SUSPEND -> reconciliation.suspend(guest);
            case REINSTATE -> {
                guest.state = GuestState.ACTIVE;
                guest.trouble = null;
            }
            case EXTEND -> guests.endAt(guest, change.until);
            case RESET_PASSWORD -> {
                guest.keepPassword(keeper, answer.password.orElseThrow());
                guest.wrongTries = 0;
                if (change.byText) {
                    renewed.fire(new GuestEvents.PasswordRenewed(guest.id));
                }
            }
            case DELETE -> reconciliation.end(guest, Ending.DELETED);
            default -> {
                // reading changes nothing
            }
        }
    }

    private TaskOutcome refused(AccountChange change, IseException fault) {
        LOG.warnf(
                "ISE refuses to %s a guest: %s. %s",
                change.kind.word(), fault.getMessage(), fault.kind().cure());
        return refuse(
                change,
                fault.kind() == IseFailure.NOT_FOUND
                        ? "ISE has no such account any more"
                        : fault.titles().isEmpty() ? "ISE does not allow it (" + fault.kind() + ")" : fault.titles());
    }

    private TaskOutcome delay(AccountChange change, IseException fault, int failures) {
        if (change.askedAt.plus(config.giveUp()).isBefore(clock.instant())) {
            return refuse(change, "ISE could not be asked for a long time (" + fault.kind() + ")");
        }
        Commit.of("change.wait", () -> {
            var stored = AccountChange.locked(change.id).orElseThrow();
            stored.state = ChangeState.WAITING;
            stored.trouble = fault.kind().name();
        });
        var wait = backoff.after(failures);
        return TaskOutcome.retry(
                fault.retryAfter().filter(asked -> asked.compareTo(wait) > 0).orElse(wait));
    }

    private TaskOutcome refuse(AccountChange change, String why) {
        return Commit.of("change.refused", () -> {
            AccountChange.locked(change.id)
                    .filter(stored -> stored.state.open())
                    .ifPresent(stored -> stored.close(
                            ChangeState.REFUSED, why, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            return TaskOutcome.done();
        });
    }
}
