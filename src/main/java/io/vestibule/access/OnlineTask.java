package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.ise.AccountStatus;
import io.vestibule.ise.GuestAccounts;
import io.vestibule.ise.IseException;
import io.vestibule.ise.NetworkSession;
import io.vestibule.ise.NetworkSessions;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/**
 * Looks for evidence of a login after a browser was sent to the controller. The account's first login shows in its state,
 * which leaves {@code AWAITING_INITIAL_LOGIN}; any other shows only as a session at the monitoring node.
 */
@Singleton
class OnlineTask extends DurableTask {

    static final String NAME = "check-online";

    private static final Logger LOG = Logger.getLogger(OnlineTask.class);
    /** Clocks differ; a session of the account that began this long before the login is another device's. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final GuestAccounts accounts;
    private final NetworkSessions sessions;
    private final Steps steps;
    private final AccessConfig config;
    private final Clock clock;

    OnlineTask(GuestAccounts accounts, NetworkSessions sessions, Steps steps, AccessConfig config, Clock clock) {
        super(NAME, Lane.ISE);
        this.accounts = accounts;
        this.sessions = sessions;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        var admission = Commit.read(() -> Admission.byId(UUID.fromString(id)).orElse(null));
        if (admission == null || !admission.state.underWay()) {
            return TaskOutcome.done();
        }
        Guest guest = Commit.read(() -> Guest.findById(admission.guestId));
        if (guest.state == GuestState.ENDED || guest.iseId == null) {
            return TaskOutcome.done();
        }
        var evidenceCanCome = !guest.loggedIn || sessions.configured();
        if (!evidenceCanCome || admission.createdAt.plus(config.watched()).isBefore(clock.instant())) {
            return steps.unproved(admission, "No evidence of the login");
        }
        try {
            return look(admission, guest);
        } catch (IseException e) {
            return TaskOutcome.retry(BACKOFF.after(failures));
        }
    }

    private TaskOutcome look(Admission admission, Guest guest) {
        var account = guest.loggedIn ? Optional.<String>empty() : firstLogin(guest);
        var session = session(admission, guest, account.isPresent());
        if (account.isEmpty() && session.isEmpty()) {
            return TaskOutcome.again(config.betweenLooks());
        }
        return steps.online(
                admission,
                session.orElse(null),
                stored -> account.ifPresentOrElse(
                        status -> stored.provedOnline(status, clock.instant()),
                        () -> stored.seenInTheNetwork(clock.instant())));
    }

    /** ISE's word for the state of an account that was used; empty when it was not. */
    private Optional<String> firstLogin(Guest guest) {
        return accounts.read(guest.iseId)
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(account -> account.statusAsCame());
    }

    /** The session of this login. Where the account proves it already, a fault here only leaves the details unknown. */
    private Optional<NetworkSession> session(Admission admission, Guest guest, boolean proven) {
        if (!sessions.configured()) {
            return Optional.empty();
        }
        try {
            return admission.endpoint().isPresent()
                    ? sessions.of(admission.endpoint().get())
                            .filter(session -> !session.captive() && session.isOf(guest.userName))
                    : sessions.ofGuest(guest.userName)
                            .filter(session -> !session.captive() && isFresh(session, admission));
        } catch (IseException e) {
            if (!proven && guest.loggedIn) {
                throw e;
            }
            LOG.debugf("the monitoring node does not tell: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isFresh(NetworkSession session, Admission admission) {
        return session.since()
                .filter(since -> since.isAfter(admission.createdAt.minus(CLOCKS_DIFFER)))
                .isPresent();
    }
}
