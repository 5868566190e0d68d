package io.vestibule.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Channel;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.guest.Person;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.phone.PhoneReading;
import io.vestibule.portal.Portal;
import io.vestibule.secret.Keeper;

/**
 * What staff do for guests who stand before them: register them and send the password again. All of it happens inside
 * the caller's transaction, and goes on as if the guest had done it.
 */
@Singleton
public class DeskRegistrations {

    private final Guests guests;
    private final TextLimits limits;
    private final PasswordText text;
    private final PhoneNumbers numbers;
    private final Keeper keeper;
    private final Clock clock;

    DeskRegistrations(
            Guests guests, TextLimits limits, PasswordText text, PhoneNumbers numbers, Keeper keeper, Clock clock) {
        this.guests = guests;
        this.limits = limits;
        this.text = text;
        this.numbers = numbers;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * Whom staff register.
     *
     * @param nonce from the form: the same form sent twice is one registration
     * @param locale the language of the text
     * @param sponsor the account that vouches, with its sponsor groups
     */
    public record Wanted(
            Portal portal,
            String nonce,
            PhoneReading.Good phone,
            String guestType,
            Duration lasts,
            Person person,
            String locale,
            String sponsor,
            Set<String> sponsorGroups) {}

    /** What became of it: the guest, or why there is none. */
    public sealed interface Registered {

        record Guest(io.vestibule.guest.Guest guest) implements Registered {}

        /** The phone has an account of this type already. */
        record Known(io.vestibule.guest.Guest guest) implements Registered {}

        record Refused(Problem problem) implements Registered {}
    }

    /** What was typed, as the portal's own form would read it. */
    public PhoneReading phone(String typed, String country, Portal portal) {
        return numbers.read(typed, country, portal.countries());
    }

    /** Why a number cannot be used. */
    public static Problem problem(PhoneReading.Refused refused) {
        return SubmissionRules.problem(refused);
    }

    /** Whether a phone has access by an account of this type already; looks and holds nobody up. */
    public boolean isKnown(PhoneNumber phone, String guestType) {
        return Guest.liveOf(keeper, phone).stream()
                .anyMatch(live -> live.guestType.equals(guestType)
                        && (live.validTo == null || live.validTo.isAfter(clock.instant())));
    }

    public Registered register(Wanted wanted) {
        var same = Registration.byNonce(wanted.nonce());
        if (same.isPresent()) {
            return new Registered.Guest(Guest.findById(same.get().guestId));
        }
        var live = guests.liveOf(wanted.phone().number(), wanted.guestType());
        if (live.isPresent()) {
            return new Registered.Known(live.get());
        }
        var refusal = limits.againstToday(wanted.phone().number());
        if (refusal.isPresent()) {
            return new Registered.Refused(refusal.get());
        }
        var portal = wanted.portal();
        var wish = new Guests.Wish(portal.name(), wanted.guestType(), portal.location(), wanted.lasts());
        var guest = guests.forPhone(wanted.phone().number(), wanted.phone().country(), wish, wanted.person());
        guest.vouch(wanted.sponsor(), wanted.sponsorGroups());
        begin(wanted, guest).persist();
        guests.makeReady(guest);
        return new Registered.Guest(guest);
    }

    private Registration begin(Wanted wanted, Guest guest) {
        var registration = new Registration();
        registration.id = UUID.randomUUID();
        registration.nonce = wanted.nonce();
        registration.portal = wanted.portal().name();
        registration.guestId = guest.id;
        registration.state = RegistrationState.SUBMITTED;
        registration.locale = wanted.locale();
        registration.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        registration.updatedAt = registration.createdAt;
        return registration;
    }

    /** Sends the password again; why it cannot be sent, or empty. */
    public Optional<Problem> resend(Guest guest) {
        var journey = Registration.newestOf(guest.id).filter(newest -> newest.state.open());
        if (!guest.hasPhone()
                || guest.state != GuestState.ACTIVE
                || journey.isEmpty()
                || journey.get().state.awaitsAccount()) {
            return Optional.of(Problem.of(null, Problem.Kind.NOT_READY));
        }
        var refusal = limits.against(guest.phone(keeper));
        if (refusal.isPresent()) {
            return refusal;
        }
        var password = guest.password(keeper);
        guest.wrongTries = 0;
        if (password.isEmpty()) {
            journey.get().move(RegistrationState.SUBMITTED, clock.instant());
            guests.makeReady(guest);
        } else {
            journey.get().move(RegistrationState.TEXTING, clock.instant());
            text.send(guest, password.get(), journey.get(), Channel.TEXT);
        }
        return Optional.empty();
    }
}
