package io.vestibule.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.delivery.Channel;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.guest.Guest;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.phone.PhoneReading;
import io.vestibule.portal.Portals;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;

/** What staff have done about a text to a guest: sent again, another way, read aloud, or to the right number. */
@Singleton
public class DeskTexts {

    private static final Duration DAY = Duration.ofHours(24);

    private final Registrations registrations;
    private final SubmissionRules rules;
    private final TextLimits limits;
    private final LimitConfig config;
    private final Deliveries deliveries;
    private final Portals portals;
    private final Keeper keeper;
    private final Audit audit;
    private final Clock clock;

    DeskTexts(
            Registrations registrations,
            SubmissionRules rules,
            TextLimits limits,
            LimitConfig config,
            Deliveries deliveries,
            Portals portals,
            Keeper keeper,
            Audit audit,
            Clock clock) {
        this.registrations = registrations;
        this.rules = rules;
        this.limits = limits;
        this.config = config;
        this.deliveries = deliveries;
        this.portals = portals;
        this.keeper = keeper;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is to be done. */
    public enum Way {
        /** By the route of the portal. */
        AGAIN(Action.TEXT_RESENT),
        /** The same, but the provider of the last text is tried last. */
        ELSEWHERE(Action.TEXT_RESENT),
        /** Read aloud over the phone. */
        CALL(Action.TEXT_CALLED);

        private final Action action;

        Way(Action action) {
            this.action = action;
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** @param delivery the new one */
        record Sent(UUID delivery) implements Outcome {}

        /** The account is made ready first; the text follows by itself. */
        record Follows() implements Outcome {}

        /** @param detail a number that the sentence names; 0 for none */
        record Refused(Why why, long detail) implements Outcome {}
    }

    /** Why something was refused. */
    public enum Why {
        /** The text belongs to another system, or to nobody any more. */
        NO_GUEST,
        /** The guest's visit is over or barred. */
        OVER,
        /** The owner of the number told us to stop. */
        OPTED_OUT,
        TOO_SOON,
        DAILY_LIMIT,
        NO_VOICE,
        NO_MOBILE_NUMBER
    }

    /** A guest's journey, with the account locked. */
    private record Journey(Registration registration, Guest guest) {}

    /** Sends the guest's password once more. */
    public Outcome send(UUID delivery, Way way, Actor actor) {
        return Commit.of("desk.text", () -> {
            var about = Delivery.byId(delivery).orElseThrow();
            var journey = journey(about);
            if (journey.isEmpty()) {
                return refused(about);
            }
            var guest = journey.get().guest;
            if (way == Way.CALL && !registrations.mayCall(journey.get().registration)) {
                return new Outcome.Refused(Why.NO_VOICE, 0);
            }
            var refusal = against(guest.phone(keeper));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            audit.note(
                    actor,
                    way.action,
                    subject(about),
                    about.state.word(),
                    way == Way.ELSEWHERE ? "by another provider" : null);
            return bring(
                    journey.get(),
                    way == Way.CALL ? Channel.CALL : Channel.TEXT,
                    way == Way.ELSEWHERE ? Optional.ofNullable(about.provider) : Optional.empty());
        });
    }

    /** Corrects the number, in ISE too, and sends the password there. */
    public Outcome correct(UUID delivery, String typed, Actor actor) {
        return Commit.of("desk.number", () -> {
            var about = Delivery.byId(delivery).orElseThrow();
            var journey = journey(about);
            var portal = journey.flatMap(found -> portals.named(found.registration.portal));
            if (journey.isEmpty() || portal.isEmpty()) {
                return refused(about);
            }
            if (!(rules.phone(typed, about.country, portal.get()) instanceof PhoneReading.Good good)) {
                return new Outcome.Refused(Why.NO_MOBILE_NUMBER, 0);
            }
            var refusal = against(good.number());
            if (refusal.isPresent()) {
                return refusal.get();
            }
            var registration = journey.get().registration;
            audit.note(
                    actor,
                    Action.NUMBER_CORRECTED,
                    subject(about),
                    about.phoneMasked,
                    good.number().masked());
            var guest = registrations.moveTo(registration, portal.get(), good);
            return bring(new Journey(registration, guest), Channel.TEXT, Optional.empty());
        });
    }

    private Outcome bring(Journey journey, Channel channel, Optional<String> avoid) {
        registrations.bringText(journey.registration, journey.guest, false, channel, avoid);
        return journey.registration.state == RegistrationState.TEXTING
                ? new Outcome.Sent(Delivery.latestFor(journey.guest.id).orElseThrow().id)
                : new Outcome.Follows();
    }

    private Optional<Journey> journey(Delivery about) {
        var underWay = Registration.underWay(about.subject);
        if (underWay.isEmpty()) {
            return Optional.empty();
        }
        var guest = Guest.locked(about.subject);
        return guest.hasPhone() ? Optional.of(new Journey(underWay.get(underWay.size() - 1), guest)) : Optional.empty();
    }

    private static Outcome refused(Delivery about) {
        var isGuest = !about.purpose.equals(Delivery.FOR_OTHERS) && Guest.findById(about.subject) != null;
        return new Outcome.Refused(isGuest ? Why.OVER : Why.NO_GUEST, 0);
    }

    private Optional<Outcome> against(PhoneNumber phone) {
        var fingerprint = deliveries.fingerprint(phone);
        if (Delivery.optedOut(fingerprint)) {
            return Optional.of(new Outcome.Refused(Why.OPTED_OUT, 0));
        }
        var wait = limits.secondsToWait(phone);
        if (wait > 0) {
            return Optional.of(new Outcome.Refused(Why.TOO_SOON, wait));
        }
        var today = Delivery.countTo(fingerprint, clock.instant().minus(DAY));
        return today < config.staffTextsPerDay()
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(Why.DAILY_LIMIT, config.staffTextsPerDay()));
    }

    private static String subject(Delivery about) {
        return "delivery:" + about.id;
    }
}
