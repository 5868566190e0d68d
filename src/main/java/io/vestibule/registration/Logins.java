package io.vestibule.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.access.Access;
import io.vestibule.access.Device;
import io.vestibule.approval.Approvals;
import io.vestibule.controller.Grant;
import io.vestibule.delivery.Deliveries;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.net.Site;
import io.vestibule.phone.PhoneReading;
import io.vestibule.portal.NetworkKind;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.task.Commit;
import io.vestibule.voucher.Redemption;
import io.vestibule.voucher.Vouchers;

/**
 * Takes typed passwords and has the controller, or ISE, let the guest on. A password is compared with our copy first,
 * since a controller may bar a device after three failures.
 */
@Singleton
public class Logins {

    private static final int LONGEST_PASSWORD = 128;
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Registrations registrations;
    private final Approvals approvals;
    private final SubmissionRules rules;
    private final LimitConfig config;
    private final Access access;
    private final Portals portals;
    private final Deliveries deliveries;
    private final Vouchers vouchers;
    private final Guests guests;
    private final Site site;
    private final Keeper keeper;
    private final Clock clock;

    Logins(
            Registrations registrations,
            Approvals approvals,
            SubmissionRules rules,
            LimitConfig config,
            Access access,
            Portals portals,
            Deliveries deliveries,
            Vouchers vouchers,
            Guests guests,
            Site site,
            Keeper keeper,
            Clock clock) {
        this.registrations = registrations;
        this.approvals = approvals;
        this.rules = rules;
        this.config = config;
        this.access = access;
        this.portals = portals;
        this.deliveries = deliveries;
        this.vouchers = vouchers;
        this.guests = guests;
        this.site = site;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * The password typed on a registration's page.
     *
     * @param address where the request came from
     */
    public Answer login(RegistrationToken token, String typed, String address) {
        return Commit.of("registration.login", () -> {
            var registration = Registrations.open(token);
            if (registration.isEmpty() || registration.get().state == RegistrationState.AWAITING_APPROVAL) {
                return rejected(Problem.of(null, Problem.Kind.NOT_READY));
            }
            var guest = Guest.locked(registration.get().guestId);
            var problem = check(guest, clean(typed));
            if (problem.isPresent()) {
                return rejected(problem.get());
            }
            if (cannotCheck(registrations.controller(token, registration.get()), guest)) {
                return rejected(Problem.of("password", Problem.Kind.PASSWORD_NOT_HERE));
            }
            return goOnline(token, registration.get(), guest, Secret.of(clean(typed)), address);
        });
    }

    /**
     * "I already have a password": number and password are enough, with no address and no MAC. What is wrong is not
     * told, so that nobody learns whose number has an account.
     */
    public Answer login(Submission submission, String typed, String address) {
        var reading = rules.phone(submission.phone(), submission.country(), submission.portal());
        if (reading instanceof PhoneReading.Refused refused) {
            return rejected(SubmissionRules.problem(refused));
        }
        if (clean(typed).isEmpty()) {
            return rejected(Problem.of("password", Problem.Kind.PASSWORD_EMPTY));
        }
        return Registrations.unlessRaced(() -> Commit.of("registration.return", () -> {
            var phone = ((PhoneReading.Good) reading).number();
            var way = registrations.controller(submission.arrival(), submission.portal());
            for (var live : Guest.liveOf(keeper, phone)) {
                var guest = Guest.locked(live.id);
                if (guest.state == GuestState.ACTIVE
                        && !approvals.needed(submission.portal(), guest)
                        && check(guest, clean(typed)).isEmpty()
                        && !cannotCheck(way, guest)) {
                    return visit(submission, guest, Secret.of(clean(typed)), address);
                }
            }
            // one sentence for both, where a right password may have to be fetched first, so that nobody learns which
            var unchecked =
                    way.filter(known -> access.proof(known).needsOurCheck()).isPresent();
            return rejected(Problem.of(
                    "password",
                    unchecked ? Problem.Kind.PHONE_OR_PASSWORD_UNCHECKED : Problem.Kind.PHONE_OR_PASSWORD_WRONG));
        }));
    }

    /**
     * "I have a code from the desk": the code stands for an account whose password we have.
     *
     * @param address where the request came from
     */
    public Answer loginByCode(Submission submission, String code, String address) {
        return Registrations.unlessRaced(() -> Commit.of("registration.code", () -> {
            var mac = submission.arrival().mac();
            var looked = vouchers.look(submission.portal().name(), code, mac, address);
            if (looked instanceof Redemption.Refused refused) {
                return rejected(problem(refused.why()));
            }
            var good = (Redemption.Good) looked;
            var guest = good.guest();
            var answer = visit(submission, guest, guest.password(keeper).orElseThrow(), address);
            if (!(answer instanceof Answer.Rejected)) {
                vouchers.used(good.voucher(), guest, mac);
            }
            return answer;
        }));
    }

    private static Problem problem(Redemption.Why why) {
        var kind =
                switch (why) {
                    case EMPTY -> Problem.Kind.CODE_EMPTY;
                    case WRONG -> Problem.Kind.CODE_WRONG;
                    case TOO_MANY_TRIES -> Problem.Kind.CODE_TOO_MANY;
                    case OVER -> Problem.Kind.CODE_OVER;
                    case NOT_READY -> Problem.Kind.CODE_NOT_READY;
                    case DEVICES -> Problem.Kind.CODE_DEVICES;
                };
        return Problem.of("code", kind);
    }

    /** A new journey for an account that is there already; the same form sent twice is one. */
    private Answer visit(Submission submission, Guest guest, Secret password, String address) {
        var registration = Registration.byNonce(submission.nonce()).orElseGet(() -> {
            var begun = registrations.begin(submission, guest);
            begun.move(RegistrationState.READY, clock.instant());
            begun.persist();
            return begun;
        });
        return goOnline(RegistrationToken.full(registration.id), registration, guest, password, address);
    }

    /** Whether the password has to come from ISE before it can be compared; asks for it. */
    private boolean cannotCheck(Optional<String> way, Guest guest) {
        var missing = way.filter(known -> access.cannotCheck(known, guest)).isPresent();
        if (missing) {
            guests.makeReady(guest);
        }
        return missing;
    }

    private Optional<Problem> check(Guest guest, String typed) {
        if (typed.isEmpty()) {
            return Optional.of(Problem.of("password", Problem.Kind.PASSWORD_EMPTY));
        }
        if (guest.state != GuestState.ACTIVE) {
            return Optional.of(Problem.of(null, Problem.Kind.NOT_READY));
        }
        if (guest.wrongTries >= config.passwordTries()) {
            return Optional.of(Problem.of("password", Problem.Kind.PASSWORD_TRIES_USED_UP));
        }
        // once our copy is erased a controller with RADIUS is the one who can tell
        var wrong = guest.password(keeper).filter(copy -> !copy.matches(typed)).isPresent();
        if (!wrong) {
            return Optional.empty();
        }
        guest.wrongTries++;
        var left = config.passwordTries() - guest.wrongTries;
        return Optional.of(
                left > 0
                        ? Problem.of("password", Problem.Kind.PASSWORD_WRONG, left)
                        : Problem.of("password", Problem.Kind.PASSWORD_TRIES_USED_UP));
    }

    private Answer goOnline(
            RegistrationToken token, Registration registration, Guest guest, Secret password, String address) {
        var portal = portals.named(registration.portal);
        return switch (portal.map(Portal::network).orElse(NetworkKind.LWA)) {
            case LWA -> letOn(token, registration, guest, password, address);
            case CWA ->
                letIn(
                        token,
                        registration,
                        guest,
                        password,
                        address,
                        portal.get().endpointGroup());
            case NONE -> rejected(Problem.of(null, Problem.Kind.NO_LOGIN_HERE));
        };
    }

    /** No controller asks ISE about the password here, so one that we cannot check ISE has to. */
    private Answer letIn(
            RegistrationToken token,
            Registration registration,
            Guest guest,
            Secret password,
            String address,
            String group) {
        var device = device(token, registration, address);
        if (!access.canTell(device)) {
            return rejected(Problem.of(null, Problem.Kind.NO_CONTROLLER));
        }
        var checked = guest.password(keeper).isPresent();
        if (checked) {
            guest.wrongTries = 0;
        }
        registration.loginAt = clock.instant();
        registration.move(RegistrationState.READY, clock.instant());
        access.letIn(guest, registration.id, device, group, checked ? Optional.empty() : Optional.of(password));
        return new Answer.Connecting(checked ? token.widened() : token);
    }

    /**
     * The device that is to be let on: that of the bearer's own session, else that of the session the registration began
     * in. Without any session the address of this very request is all there is; an earlier one may be another's by now.
     */
    private static Device device(RegistrationToken token, Registration registration, String address) {
        if (token.session() != null) {
            return new Device(registration.mac, token.session(), null);
        }
        return registration.sessionId != null
                ? new Device(registration.mac, registration.sessionId, registration.address)
                : new Device(registration.mac, null, address);
    }

    /** Takes the guest's device off the network. */
    public Answer logOut(RegistrationToken token) {
        return Commit.of("registration.logout", () -> {
            Registrations.open(token).ifPresent(registration -> access.logOut(registration.id));
            return new Answer.Stored(token);
        });
    }

    /** Takes another device of the same account off the network, in favour of this one. */
    public Answer endOther(RegistrationToken token, UUID other) {
        return Commit.of("registration.end-other", () -> {
            var done = token.scope() == Scope.FULL
                    && Registrations.open(token)
                            .filter(registration -> access.endOther(registration.id, other))
                            .isPresent();
            return done ? new Answer.Connecting(token) : rejected(Problem.of(null, Problem.Kind.NOT_READY));
        });
    }

    /** The same for whom a controller refused: a device's address alone is no proof, so it takes the password. */
    public Answer endOther(RegistrationToken token, String other, String typed) {
        return Commit.of("registration.end-other", () -> {
            var registration = Registrations.open(token);
            if (registration.isEmpty()) {
                return rejected(Problem.of(null, Problem.Kind.NOT_READY));
            }
            if (!other.matches(UUID_FORM)) {
                return rejected(Problem.of("device", Problem.Kind.DEVICE_NOT_CHOSEN));
            }
            var guest = Guest.locked(registration.get().guestId);
            var problem = check(guest, clean(typed));
            if (problem.isPresent()) {
                return rejected(problem.get());
            }
            if (guest.password(keeper).isEmpty()) {
                guests.makeReady(guest);
                return rejected(Problem.of("password", Problem.Kind.PASSWORD_NOT_HERE));
            }
            return access.endOther(registration.get().id, UUID.fromString(other))
                    ? new Answer.Stored(token)
                    : rejected(Problem.of("device", Problem.Kind.DEVICE_GONE));
        });
    }

    private Answer letOn(
            RegistrationToken token, Registration registration, Guest guest, Secret password, String address) {
        var landing = site.at("/g/" + registration.portal + "/online?r=" + token.signed(keeper));
        var way = registrations.controller(token, registration);
        var grant = way.flatMap(known -> access.grant(known, guest, password, landing));
        if (grant.isEmpty()) {
            return rejected(Problem.of(null, Problem.Kind.NO_CONTROLLER));
        }
        guest.wrongTries = 0;
        registration.loginAt = clock.instant();
        deliveries.used(registration.id);
        access.begin(registration.id, way.get(), guest, new Device(registration.mac, null, address), grant.get());
        return answer(token, grant.get());
    }

    private static Answer answer(RegistrationToken token, Grant grant) {
        if (grant instanceof Grant.Browser browser) {
            return new Answer.HandOver(token, browser.form());
        }
        return grant instanceof Grant.Words words
                ? new Answer.SayWords(token, words.text())
                : new Answer.Connecting(token);
    }

    private static Answer rejected(Problem problem) {
        return new Answer.Rejected(problem);
    }

    /** Blanks around a password come from copying; none has any. */
    private static String clean(String typed) {
        var stripped = typed == null ? "" : typed.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST_PASSWORD));
    }
}
