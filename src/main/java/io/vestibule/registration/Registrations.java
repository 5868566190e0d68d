package io.vestibule.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

import io.vestibule.approval.Approvals;
import io.vestibule.controller.Controllers;
import io.vestibule.controller.LoginForm;
import io.vestibule.controller.Proof;
import io.vestibule.delivery.Channel;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.guest.Person;
import io.vestibule.net.MacAddress;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.phone.PhoneReading;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;

/**
 * The guest's journey as the pages drive it. Each step that changes something is one transaction and waits for nobody
 * outside; what follows with ISE and the providers happens in durable tasks.
 */
@Singleton
public class Registrations {

    private static final Logger LOG = Logger.getLogger(Registrations.class);
    private static final int RACES_AT_MOST = 3;
    private static final Duration DENIAL_TOLD = Duration.ofDays(1);

    private final SubmissionRules rules;
    private final TextLimits limits;
    private final LimitConfig config;
    private final PasswordText text;
    private final Guests guests;
    private final Approvals approvals;
    private final Portals portals;
    private final Controllers controllers;
    private final Keeper keeper;
    private final Clock clock;

    Registrations(
            SubmissionRules rules,
            TextLimits limits,
            LimitConfig config,
            PasswordText text,
            Guests guests,
            Approvals approvals,
            Portals portals,
            Controllers controllers,
            Keeper keeper,
            Clock clock) {
        this.rules = rules;
        this.limits = limits;
        this.config = config;
        this.text = text;
        this.guests = guests;
        this.approvals = approvals;
        this.portals = portals;
        this.controllers = controllers;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Takes a filled-in form: stores the registration and schedules the rest, or says what is wrong with it. */
    public Answer submit(Submission submission) {
        var phone = rules.phone(submission.phone(), submission.country(), submission.portal());
        var problems = rules.check(submission, phone);
        if (!problems.isEmpty()) {
            return new Answer.Rejected(problems);
        }
        var good = (PhoneReading.Good) phone;
        return unlessRaced(() -> Commit.of("registration.submit", () -> store(submission, good)));
    }

    private Answer store(Submission submission, PhoneReading.Good phone) {
        var same = Registration.byNonce(submission.nonce());
        if (same.isPresent()) {
            return new Answer.Stored(RegistrationToken.full(same.get().id));
        }
        var justTexted = limits.secondsToWait(phone.number()) > 0;
        var tooMany = justTexted ? Optional.<Problem>empty() : tooMany(submission, phone.number());
        if (tooMany.isPresent()) {
            return new Answer.Rejected(tooMany.get());
        }
        var person = SubmissionRules.person(submission.answers());
        var guest = account(submission.portal(), phone, person);
        var registration = begin(submission, guest);
        registration.aupVersion = submission.portal().aupVersion();
        registration.aupAt = registration.createdAt;
        registration.persist();
        if (approvals.needed(submission.portal(), guest)) {
            registration.move(RegistrationState.AWAITING_APPROVAL, clock.instant());
            registration.requestId = approvals.ask(guest, submission.portal(), person).id;
        } else {
            bringText(registration, guest, justTexted, Channel.TEXT);
        }
        Registration.flush();
        LOG.infof("Registration %s at %s for %s", registration.id, registration.portal, phone.number());
        return new Answer.Stored(RegistrationToken.full(registration.id));
    }

    private Optional<Problem> tooMany(Submission submission, PhoneNumber phone) {
        var arrival = submission.arrival();
        return limits.againstToday(phone)
                .or(() -> limits.againstSource(submission.portal().name(), arrival.address(), arrival.mac(), phone));
    }

    private Guest account(Portal portal, PhoneReading.Good phone, Person person) {
        var wish = new Guests.Wish(portal.name(), portal.guestType(), portal.location(), portal.duration());
        // a sponsor may have granted another of the portal's types
        return portal.sponsoring()
                .flatMap(sponsoring ->
                        guests.vouchedFor(phone.number(), sponsoring.offers().keySet()))
                .orElseGet(() -> guests.forPhone(phone.number(), phone.country(), wish, person));
    }

    Registration begin(Submission submission, Guest guest) {
        var arrival = submission.arrival();
        var registration = new Registration();
        registration.id = UUID.randomUUID();
        registration.nonce = submission.nonce();
        registration.portal = submission.portal().name();
        registration.guestId = guest.id;
        registration.state = RegistrationState.SUBMITTED;
        registration.mac = arrival.mac();
        registration.accessPoint = arrival.accessPoint();
        registration.ssid = arrival.ssid();
        registration.controller = arrival.controller();
        registration.sessionId = arrival.session();
        registration.address = arrival.address();
        registration.locale = submission.locale();
        registration.createdAt = clock.instant();
        registration.updatedAt = registration.createdAt;
        return registration;
    }

    /** Sees to it that the password gets to the guest: by the text just sent, by a new one, or once ISE has given it. */
    void bringText(Registration registration, Guest guest, boolean justTexted, Channel channel) {
        bringText(registration, guest, justTexted, channel, Optional.empty());
    }

    /** @param avoid the provider that is tried last */
    void bringText(
            Registration registration, Guest guest, boolean justTexted, Channel channel, Optional<String> avoid) {
        var password = guest.password(keeper).filter(known -> guest.state == GuestState.ACTIVE);
        if (password.isEmpty()) {
            registration.move(RegistrationState.SUBMITTED, clock.instant());
            guests.makeReady(guest);
            return;
        }
        guest.wrongTries = 0;
        if (justTexted) {
            registration.move(RegistrationState.READY, clock.instant());
            return;
        }
        registration.move(RegistrationState.TEXTING, clock.instant());
        text.send(guest, password.get(), registration, channel, avoid);
    }

    /** Sends the password again, by a new text. */
    public Answer resend(RegistrationToken token) {
        return again(token, Channel.TEXT);
    }

    /** Has the password read aloud over the phone. */
    public Answer call(RegistrationToken token) {
        return again(token, Channel.CALL);
    }

    private Answer again(RegistrationToken token, Channel channel) {
        return Commit.of("registration.resend", () -> {
            var registration = open(token);
            if (registration.isEmpty()
                    || !registration.get().state.hasAccount()
                    || channel == Channel.CALL && !mayCall(registration.get())) {
                return new Answer.Rejected(Problem.of(null, Problem.Kind.NOT_READY));
            }
            var guest = Guest.locked(registration.get().guestId);
            if (!guest.hasPhone()) {
                return new Answer.Rejected(Problem.of(null, Problem.Kind.NOT_READY));
            }
            var refusal = limits.against(guest.phone(keeper));
            if (refusal.isPresent()) {
                return new Answer.Rejected(refusal.get());
            }
            bringText(registration.get(), guest, false, channel);
            return new Answer.Stored(token);
        });
    }

    /** Whether some provider can read the password aloud to this guest. */
    boolean mayCall(Registration registration) {
        var portal = portals.named(registration.portal);
        Guest guest = Guest.findById(registration.guestId);
        return guest.hasPhone() && text.mayCall(portal.flatMap(known -> known.route()), guest.phoneCountry);
    }

    /** Corrects the number and texts the password there. Only for the one who typed the first number. */
    public Answer correctNumber(RegistrationToken token, String typed, String country) {
        return unlessRaced(() -> Commit.of("registration.number", () -> {
            var found = open(token).filter(registration -> token.scope() == Scope.FULL);
            if (found.isEmpty()) {
                return new Answer.Rejected(Problem.of(null, Problem.Kind.NOT_READY));
            }
            var registration = found.get();
            var portal = portals.named(registration.portal).orElseThrow();
            var reading = rules.phone(typed, country, portal);
            if (reading instanceof PhoneReading.Refused refused) {
                return new Answer.Rejected(SubmissionRules.problem(refused));
            }
            var good = (PhoneReading.Good) reading;
            var refusal = numberRefusal(registration, good.number());
            if (refusal.isPresent()) {
                return new Answer.Rejected(refusal.get());
            }
            registration.numberChanges++;
            if (registration.state == RegistrationState.AWAITING_APPROVAL) {
                waitUnder(registration, portal, good);
            } else {
                var guest = moveTo(registration, portal, good);
                if (registration.state.hasAccount() || guest.state == GuestState.ACTIVE) {
                    bringText(registration, guest, false, Channel.TEXT);
                }
            }
            Registration.flush();
            return new Answer.Stored(token);
        }));
    }

    /** The corrected number's account waits for the sponsor, unless one has vouched for it already. */
    private void waitUnder(Registration registration, Portal portal, PhoneReading.Good phone) {
        var before = registration.guestId;
        var guest = moveTo(registration, portal, phone);
        if (guest.id.equals(before)) {
            approvals.numberCorrected(guest);
            return;
        }
        var former = registration.requestId;
        if (approvals.needed(portal, guest)) {
            registration.move(RegistrationState.AWAITING_APPROVAL, clock.instant());
            registration.requestId = approvals.askAgain(former, guest).id;
        } else {
            bringText(registration, guest, false, Channel.TEXT);
        }
        Registration.flush();
        if (Registration.awaiting(former).isEmpty()) {
            approvals.withdraw(former);
            guests.giveUp(Guest.locked(before));
        }
    }

    private Optional<Problem> numberRefusal(Registration registration, PhoneNumber phone) {
        if (registration.numberChanges >= config.numberChanges()) {
            return Optional.of(Problem.of("phone", Problem.Kind.NUMBER_CHANGES_LIMIT, config.numberChanges()));
        }
        return limits.against(phone)
                .or(() -> limits.againstSource(registration.portal, registration.address, registration.mac, phone))
                .map(problem -> new Problem("phone", problem.kind(), problem.detail()));
    }

    /**
     * An account that only this journey has used keeps living under the corrected number. Otherwise the wrong number
     * belongs to somebody else's account, which must not be touched, or the right one has an account already.
     */
    Guest moveTo(Registration registration, Portal portal, PhoneReading.Good phone) {
        var guest = Guest.locked(registration.guestId);
        var taken = Guest.liveOf(keeper, phone.number()).stream()
                .anyMatch(other -> other.guestType.equals(guest.guestType) && !other.id.equals(guest.id));
        if (!taken && guest.loginAt == null && !registration.sharesItsAccount()) {
            guests.correctPhone(guest, phone.number(), phone.country());
            return guest;
        }
        var other = account(portal, phone, Person.UNNAMED);
        if (guest.sponsor != null && other.sponsor == null) {
            other.vouchLike(guest); // the sponsor approved the person, whatever the number
        }
        registration.guestId = other.id;
        if (other.state != GuestState.ACTIVE && !approvals.needed(portal, other)) {
            registration.move(RegistrationState.SUBMITTED, clock.instant());
            guests.makeReady(other);
        }
        return other;
    }

    /**
     * A device that comes back to a portal: the address at which it finds its journey again. Changes nothing. A guest
     * with a code has no page to come back to, and types the code again.
     */
    public Optional<RegistrationToken> resume(Portal portal, Arrival arrival) {
        return MacAddress.parse(arrival.mac())
                .flatMap(mac -> Commit.read(() -> Registration.underWay(portal.name(), mac)
                        .filter(registration -> stillValid(registration.guestId))))
                .map(registration ->
                        new RegistrationToken(registration.id, Scope.RESUMED, arrival.controller(), arrival.session()));
    }

    /** Whether a sponsor has said no to the device that comes back, not long ago. */
    public boolean wasDenied(Portal portal, Arrival arrival) {
        var since = clock.instant().minus(DENIAL_TOLD);
        return MacAddress.parse(arrival.mac())
                .flatMap(mac -> Commit.read(() -> Registration.newest(portal.name(), mac)))
                .filter(last -> last.state == RegistrationState.DENIED && last.updatedAt.isAfter(since))
                .isPresent();
    }

    private boolean stillValid(UUID guestId) {
        Guest guest = Guest.findById(guestId);
        return guest.state != GuestState.ENDED
                && !guest.byCode
                && (guest.validTo == null || guest.validTo.isAfter(clock.instant()));
    }

    /** The registration of a token whose journey is still under way; within a transaction. */
    static Optional<Registration> open(RegistrationToken token) {
        return Registration.<Registration>findByIdOptional(token.registration())
                .filter(registration -> registration.state.open());
    }

    /** Two forms at one moment can want the same phone's account; the database lets one through and the other looks again. */
    static Answer unlessRaced(Supplier<Answer> work) {
        for (var race = 1; ; race++) {
            try {
                return work.get();
            } catch (ConstraintViolationException e) {
                if (race == RACES_AT_MOST) {
                    throw e;
                }
            }
        }
    }

    /** The controller where a bearer logs in: the one it came from last, else the portal's only one. */
    Optional<String> controller(RegistrationToken token, Registration registration) {
        return Optional.ofNullable(token.controller())
                .or(() -> Optional.ofNullable(registration.controller))
                .or(() -> portals.named(registration.portal).flatMap(portal -> controllers.serving(portal.ssids())));
    }

    /** The same for a guest who has no registration yet. */
    Optional<String> controller(Arrival arrival, Portal portal) {
        return Optional.ofNullable(arrival.controller()).or(() -> controllers.serving(portal.ssids()));
    }

    Optional<LoginForm> logout(RegistrationToken token, Registration registration) {
        return controller(token, registration).flatMap(controllers::logout);
    }

    /** Where the evidence of this bearer's login comes from. */
    Proof proof(RegistrationToken token, Registration registration) {
        return controller(token, registration).flatMap(controllers::proof).orElse(Proof.RADIUS);
    }

    /** The token of an address; empty when it was not made here. */
    public Optional<RegistrationToken> token(String text) {
        return RegistrationToken.parse(keeper, text);
    }

    /** The address of a token. */
    public String address(RegistrationToken token) {
        return token.signed(keeper);
    }
}
