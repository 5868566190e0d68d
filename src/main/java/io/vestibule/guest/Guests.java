package io.vestibule.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
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
    private final GuestConfig config;
    private final Clock clock;

    Guests(Keeper keeper, Tasks tasks, IseSettings ise, GuestConfig config, Clock clock) {
        this.config = config;
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
        var live = liveOf(phone, wish.guestType());
        if (live.isPresent()) {
            return live.get();
        }
        Guest.live(keeper, phone, wish.guestType()).ifPresent(over -> {
            over.end(now, Ending.TIME_OVER);
            Guest.flush(); // frees the key for the next account
        });
        var guest = wanted(wish, person);
        guest.changePhone(keeper, phone, country, now);
        guest.persist();
        return guest;
    }

    /** An account for a guest without a phone, who types a code of ours in place of ISE's password. */
    public Guest withoutPhone(Wish wish, Person person) {
        var guest = wanted(wish, person);
        guest.byCode = true;
        guest.updatedAt = guest.createdAt;
        guest.persist();
        return guest;
    }

    private Guest wanted(Wish wish, Person person) {
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
        guest.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return guest;
    }

    /** How long, from now, staff may make an account of a guest type last. */
    public Duration longest(String guestType) {
        var ofType = config.types().get(guestType);
        return ofType == null || ofType.compareTo(config.longest()) > 0 ? config.longest() : ofType;
    }

    /** The guest types that staff may choose beside those of the portals. */
    public Set<String> guestTypes() {
        return config.types().keySet();
    }

    /** The live account of a phone; locked until the transaction ends. */
    public Optional<Guest> liveOf(PhoneNumber phone, String guestType) {
        return Guest.live(keeper, phone, guestType)
                .filter(live -> live.validTo == null || live.validTo.isAfter(clock.instant()));
    }

    /** The live account of a phone that a sponsor vouches for, of any of these types; locked until the transaction ends. */
    public Optional<Guest> vouchedFor(PhoneNumber phone, Set<String> guestTypes) {
        return guestTypes.stream()
                .flatMap(type -> liveOf(phone, type).stream())
                .filter(live -> live.sponsor != null)
                .findFirst();
    }

    /** The time zone of the place where an account is used. */
    public ZoneId zoneOf(Guest guest) {
        return ise.zoneOf(guest.location).orElse(ZoneOffset.UTC);
    }

    /**
     * Sets when an account ends, here at once; ISE is told by an {@link AccountChange}. The task that ends our side
     * looks at the new time.
     */
    public void endAt(Guest guest, Instant end) {
        guest.validTo = end.truncatedTo(ChronoUnit.MICROS);
        tasks.hurry(EndTask.NAME, guest.id.toString());
    }

    /** Deletes all that is known of an account, in the caller's transaction. */
    public void forget(Guest guest) {
        AccountChange.forget(guest.id);
        guest.delete();
    }

    /** Makes the account when it is missing and fetches its password when our copy is; then {@code AccountReady}. */
    public void makeReady(Guest guest) {
        if (guest.wantedAt == null) {
            guest.wantedAt = clock.instant();
        }
        tasks.schedule(AccountTask.NAME, guest.id.toString());
    }

    /** Corrects the number of an account, here at once and in ISE soon. */
    public void correctPhone(Guest guest, PhoneNumber phone, String country) {
        guest.changePhone(keeper, phone, country, clock.instant());
        tasks.schedule(PhoneTask.NAME, guest.id.toString());
    }

    /**
     * Notes what a sponsor granted. The phone may have an account of the granted type already, which is then the one that
     * serves; the account to go on with is returned, locked.
     */
    public Guest grant(Guest guest, Grant grant) {
        var now = clock.instant();
        var other =
                Guest.live(keeper, guest.phone(keeper), grant.guestType()).filter(live -> !live.id.equals(guest.id));
        if (other.isEmpty()) {
            guest.grant(keeper, grant, now);
            return guest;
        }
        other.get().grant(keeper, grant, now);
        giveUp(guest);
        return other.get();
    }

    /** Ends an account that was never made and will not be; does nothing to one that ISE may have. */
    public void giveUp(Guest guest) {
        if (guest.state == GuestState.WANTED && !guest.createAttempted) {
            guest.end(clock.instant(), Ending.NOT_MADE);
        }
    }
}
