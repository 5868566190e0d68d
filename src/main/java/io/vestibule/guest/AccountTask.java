package io.vestibule.guest;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.ise.AccountStatus;
import io.vestibule.ise.GuestAccount;
import io.vestibule.ise.GuestAccounts;
import io.vestibule.ise.IseException;
import io.vestibule.ise.IseFailure;
import io.vestibule.ise.NewAccount;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Tasks;

/**
 * Brings an account to the point where its password can be texted: makes it in ISE unless it is there, and reads the
 * password. ISE has no idempotency key, so the attempt is recorded before it is made, and a run that finds an attempt
 * without an outcome asks ISE for the name before it asks for an account.
 */
@Singleton
class AccountTask extends DurableTask {

    static final String NAME = "account";

    private static final Logger LOG = Logger.getLogger(AccountTask.class);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration LONGEST_ADMIN_WAIT = Duration.ofMinutes(5);
    private static final String PASSWORD_HIDDEN = "PASSWORD_HIDDEN";
    private static final int PROPOSED_PASSWORD = 8;

    private final GuestAccounts accounts;
    private final Reconciliation reconciliation;
    private final GuestConfig config;
    private final Backoff iseIsInTrouble;
    private final Backoff anAdminMustAct;
    private final Keeper keeper;
    private final Tasks tasks;
    private final Clock clock;
    private final Event<GuestEvents.AccountStarted> started;
    private final Event<GuestEvents.AccountReady> ready;
    private final Event<GuestEvents.AccountDelayed> delayed;
    private final Event<GuestEvents.AccountRefused> refused;

    AccountTask(
            GuestAccounts accounts,
            Reconciliation reconciliation,
            GuestConfig config,
            Keeper keeper,
            Tasks tasks,
            Clock clock,
            Event<GuestEvents.AccountStarted> started,
            Event<GuestEvents.AccountReady> ready,
            Event<GuestEvents.AccountDelayed> delayed,
            Event<GuestEvents.AccountRefused> refused) {
        super(NAME, Lane.ISE);
        this.accounts = accounts;
        this.reconciliation = reconciliation;
        this.config = config;
        this.iseIsInTrouble = new Backoff(config.firstWait(), config.longestWait());
        this.anAdminMustAct = new Backoff(config.adminWait(), LONGEST_ADMIN_WAIT);
        this.keeper = keeper;
        this.tasks = tasks;
        this.clock = clock;
        this.started = started;
        this.ready = ready;
        this.delayed = delayed;
        this.refused = refused;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        var guest = read(UUID.fromString(id));
        if (guest == null || guest.state == GuestState.ENDED) {
            return TaskOutcome.done();
        }
        try {
            var iseId = guest.iseId != null ? Optional.of(guest.iseId) : create(guest);
            return iseId.isPresent() ? fetch(guest, iseId.get()) : TaskOutcome.done();
        } catch (IseException e) {
            if (e.kind() == IseFailure.NAME_TAKEN) {
                LOG.warnf("ISE has the user name %s already; taking another", guest.userName);
                return startOver("guest.rename", guest);
            }
            return delay(read(guest.id), e, failures);
        }
    }

    /** ISE's id of the account; empty when it is not wanted any more. */
    private Optional<String> create(Guest guest) {
        if (guest.createAttempted) {
            var found = accounts.findByName(guest.userName);
            if (found.isPresent()) {
                return Optional.of(remember(guest, found.get().id()));
            }
        }
        var attempted = Commit.of("guest.attempt", () -> attempt(stored(guest)));
        return attempted.state == GuestState.ENDED
                ? Optional.empty()
                : Optional.of(remember(guest, accounts.create(wanted(attempted))));
    }

    private Guest attempt(Guest stored) {
        if (stored.state != GuestState.ENDED) {
            stored.createAttempted = true;
            stored.validFrom(clock.instant());
            if (config.password() == GuestConfig.PasswordSource.PROPOSED && stored.passwordSealed == null) {
                stored.keepPassword(keeper, Secret.of(Characters.random(PROPOSED_PASSWORD)));
            }
            started.fire(new GuestEvents.AccountStarted(stored.id));
        }
        return stored;
    }

    private NewAccount wanted(Guest guest) {
        return new NewAccount(
                guest.userName,
                guest.hasPhone() ? Optional.of(guest.phone(keeper)) : Optional.empty(),
                guest.guestType,
                guest.location,
                guest.validFrom,
                guest.validTo,
                guest.password(keeper),
                Optional.ofNullable(guest.firstName),
                Optional.ofNullable(guest.lastName),
                Optional.ofNullable(guest.company),
                Optional.ofNullable(guest.email),
                Optional.ofNullable(guest.personVisited),
                Optional.ofNullable(guest.reason),
                Optional.empty());
    }

    /** From here on the account is in ISE, so it lasts until its time is over whether or not its password comes. */
    private String remember(Guest guest, String iseId) {
        Commit.of("guest.created", () -> {
            var stored = stored(guest);
            stored.iseId = iseId;
            stored.madeAt = clock.instant();
            tasks.schedule(EndTask.NAME, stored.id.toString(), stored.validTo);
        });
        return iseId;
    }

    private TaskOutcome fetch(Guest guest, String iseId) {
        var account = accounts.read(iseId);
        if (account.isEmpty() || account.get().status() == AccountStatus.EXPIRED) {
            LOG.warnf("ISE has no valid account %s any more; making another", guest.userName);
            return startOver("guest.lost", guest);
        }
        if (account.get().status() == AccountStatus.SUSPENDED || account.get().status() == AccountStatus.DENIED) {
            return barred(guest, account.get());
        }
        var password = account.get()
                .password()
                .or(() -> Commit.read(() -> stored(guest).password(keeper)));
        if (password.isEmpty()) {
            password = accounts.resetPassword(iseId);
        }
        if (password.isEmpty()) {
            if (note(guest, PASSWORD_HIDDEN)) {
                LOG.errorf(
                        "ISE hides the password of %s and returns none on a reset. Let the sponsor group of our account"
                                + " view or reset guest passwords, or set vestibule.guest.password=proposed.",
                        guest.userName);
            }
            return TaskOutcome.retry(anAdminMustAct.longest());
        }
        return ready(guest, account.get(), password.get());
    }

    private TaskOutcome ready(Guest guest, GuestAccount account, Secret password) {
        return record("guest.ready", guest, stored -> {
            stored.keepPassword(keeper, password);
            stored.state = GuestState.ACTIVE;
            stored.iseStatus = account.statusAsCame();
            stored.loggedIn = account.status() == AccountStatus.ACTIVE;
            stored.trouble = null;
            stored.updatedAt = clock.instant();
            stored.readAt = stored.updatedAt;
            ready.fire(new GuestEvents.AccountReady(stored.id));
            return TaskOutcome.done();
        });
    }

    private TaskOutcome barred(Guest guest, GuestAccount account) {
        return record("guest.barred", guest, stored -> {
            stored.iseStatus = account.statusAsCame();
            stored.trouble = account.status().name();
            stored.readAt = clock.instant();
            if (account.status() == AccountStatus.SUSPENDED) {
                reconciliation.suspend(stored);
            }
            refused.fire(new GuestEvents.AccountRefused(stored.id));
            return TaskOutcome.done();
        });
    }

    /** Another account is made, under another name and with as much time as the first. */
    private TaskOutcome startOver(String step, Guest guest) {
        return record(step, guest, stored -> {
            if (stored.iseId != null) {
                stored.wantedAt = clock.instant();
            }
            stored.startOver(clock.instant());
            return TaskOutcome.retry(AT_ONCE);
        });
    }

    /** Records what ISE said, unless the account has ended or was suspended since it was asked: then it is asked anew. */
    private TaskOutcome record(String step, Guest guest, Function<Guest, TaskOutcome> change) {
        return Commit.of(step, () -> {
            var stored = stored(guest);
            return stored.state == guest.state ? change.apply(stored) : TaskOutcome.again(AT_ONCE);
        });
    }

    /** An account that ISE has is never given up: it ends by its own time, and until then its password is tried for. */
    private TaskOutcome delay(Guest guest, IseException fault, int failures) {
        var tooLong = guest.triedSince().plus(config.giveUp()).isBefore(clock.instant());
        if (guest.iseId == null && (tooLong || guest.isTooLate(clock.instant()))) {
            return giveUp(guest, fault.kind());
        }
        if (note(guest, fault.kind().name())) {
            LOG.errorf(
                    "ISE delays the account %s: %s. %s",
                    guest.userName, fault.getMessage(), fault.kind().cure());
        }
        var passes = fault.kind().isOfTheService() || fault.kind() == IseFailure.RATE_LIMITED;
        var wait = (passes ? iseIsInTrouble : anAdminMustAct).after(failures);
        return TaskOutcome.retry(
                fault.retryAfter().filter(asked -> asked.compareTo(wait) > 0).orElse(wait));
    }

    private TaskOutcome giveUp(Guest guest, IseFailure fault) {
        LOG.errorf("No account for %s after %s: %s", guest.userName, config.giveUp(), fault.cure());
        return record("guest.given-up", guest, stored -> {
            stored.trouble = fault.name();
            if (stored.madeAt == null) {
                stored.end(clock.instant(), Ending.NOT_MADE);
                refused.fire(new GuestEvents.AccountRefused(stored.id));
            } else {
                reconciliation.end(stored, Ending.GONE);
            }
            return TaskOutcome.done();
        });
    }

    /** Records a new kind of trouble for the guest's page; false when it is the same as before. */
    private boolean note(Guest guest, String trouble) {
        if (Objects.equals(guest.trouble, trouble)) {
            return false;
        }
        Commit.of("guest.trouble", () -> {
            stored(guest).trouble = trouble;
            delayed.fire(new GuestEvents.AccountDelayed(guest.id));
        });
        return true;
    }

    private static Guest read(UUID id) {
        return Commit.read(() -> Guest.findById(id));
    }

    private static Guest stored(Guest guest) {
        return Guest.locked(guest.id);
    }
}
