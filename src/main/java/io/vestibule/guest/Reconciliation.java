package io.vestibule.guest;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.vestibule.ise.AccountStatus;
import io.vestibule.ise.GuestAccount;

/**
 * Takes over into our record how ISE says that an account stands; inside the caller's transaction. What staff do in
 * ISE itself is found out this way. A state that we have no word for is kept as it came and changes nothing else.
 */
@Singleton
class Reconciliation {

    private final Guests guests;
    private final Clock clock;
    private final Event<GuestEvents.AccountEnded> ended;
    private final Event<GuestEvents.AccountSuspended> suspended;

    Reconciliation(
            Guests guests,
            Clock clock,
            Event<GuestEvents.AccountEnded> ended,
            Event<GuestEvents.AccountSuspended> suspended) {
        this.guests = guests;
        this.clock = clock;
        this.ended = ended;
        this.suspended = suspended;
    }

    /** @param account as ISE has it; empty when it has none */
    void take(Guest guest, Optional<GuestAccount> account) {
        guest.readAt = clock.instant();
        if (account.isEmpty()) {
            end(guest, Ending.GONE);
            return;
        }
        guest.iseStatus = account.get().statusAsCame();
        if (guest.state == GuestState.ENDED || guest.state == GuestState.WANTED) {
            return;
        }
        switch (account.get().status()) {
            case SUSPENDED -> suspend(guest);
            case AWAITING_INITIAL_LOGIN -> guest.state = GuestState.ACTIVE;
            case ACTIVE -> {
                guest.state = GuestState.ACTIVE;
                guest.loggedIn = true;
            }
            case EXPIRED -> end(guest, Ending.TIME_OVER);
            default -> {
                // kept as it came
            }
        }
        if (account.get().status() != AccountStatus.EXPIRED) {
            account.get().to().filter(to -> !to.equals(guest.validTo)).ifPresent(to -> guests.endAt(guest, to));
        }
    }

    /** ISE lets nobody on with it; who is on has to be taken off. */
    void suspend(Guest guest) {
        if (guest.state != GuestState.SUSPENDED) {
            guest.state = GuestState.SUSPENDED;
            suspended.fire(new GuestEvents.AccountSuspended(guest.id));
        }
    }

    /** Our side of the account is over. */
    void end(Guest guest, Ending why) {
        if (guest.state != GuestState.ENDED) {
            guest.end(clock.instant(), why);
            ended.fire(new GuestEvents.AccountEnded(guest.id));
        }
    }
}
