package io.vestibule.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.ise.IseSettings;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Tasks;

/** Asks for accounts. All of it happens inside the caller's transaction; the work with ISE follows in durable tasks. */
@Singleton
public class Guests {

    private final Keeper keeper;
    private final Tasks tasks;
    private final IseSettings ise;
    private final Clock clock;

    Guests(Keeper keeper, Tasks tasks, IseSettings ise, Clock clock) {
        this.keeper = keeper;
        this.tasks = tasks;
        this.ise = ise;
        this.clock = clock;
    }

    /** What kind of account is wanted. */
    public record Wish(String portal, String guestType, Optional<String> location, Duration lasts) {}

    /**
     * The phone's account: the live one, or a new one whose making is scheduled.
     *
     * @param country ISO code of the phone's country
     */
    public Guest forPhone(PhoneNumber phone, String country, Wish wish, Person person) {
        var now = clock.instant();
        var live = Guest.live(keeper, phone, wish.guestType());
        if (live.isPresent()
                && (live.get().validTo == null || live.get().validTo.isAfter(now))) {
            return live.get();
        }
        live.ifPresent(over -> {
            over.end(now);
            Guest.flush(); // frees the key for the next account
        });
        var guest = new Guest();
        guest.id = UUID.randomUUID();
        guest.portal = wish.portal();
        guest.userName = Guest.newUserName();
        guest.state = GuestState.WANTED;
        guest.guestType = wish.guestType();
        guest.location = wish.location().orElseGet(ise::defaultLocation);
        guest.lastsSeconds = wish.lasts().toSeconds();
        guest.firstName = person.firstName();
        guest.lastName = person.lastName();
        guest.company = person.company();
        guest.email = person.email();
        guest.personVisited = person.personVisited();
        guest.reason = person.reason();
        guest.createdAt = now;
        guest.changePhone(keeper, phone, country, now);
        guest.persist();
        return guest;
    }

    /** The time zone of the place where an account is used. */
    public ZoneId zoneOf(Guest guest) {
        return ise.zoneOf(guest.location).orElse(ZoneOffset.UTC);
    }

    /** Makes the account when it is missing and fetches its password when our copy is; then {@code AccountReady}. */
    public void makeReady(Guest guest) {
        tasks.schedule(AccountTask.NAME, guest.id.toString());
    }

    /** Corrects the number of an account, here at once and in ISE soon. */
    public void correctPhone(Guest guest, PhoneNumber phone, String country) {
        guest.changePhone(keeper, phone, country, clock.instant());
        tasks.schedule(PhoneTask.NAME, guest.id.toString());
    }
}
