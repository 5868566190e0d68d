package io.vestibule.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.access.Access;
import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.RequestState;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.guest.Guest;
import io.vestibule.guest.Guests;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.portal.NetworkKind;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.task.Commit;

/** Shows registrations. Reads only, so that any number of page loads, by people or by their phones, changes nothing. */
@Singleton
public class RegistrationViews {

    /** No text goes there, so none is found. */
    private static final String NO_PHONE = "";

    private static final Duration DAY = Duration.ofHours(24);

    private final Registrations registrations;
    private final TextLimits limits;
    private final LimitConfig config;
    private final Deliveries deliveries;
    private final Access access;
    private final Guests guests;
    private final Portals portals;
    private final PhoneNumbers numbers;
    private final Keeper keeper;
    private final Clock clock;

    RegistrationViews(
            Registrations registrations,
            TextLimits limits,
            LimitConfig config,
            Deliveries deliveries,
            Access access,
            Guests guests,
            Portals portals,
            PhoneNumbers numbers,
            Keeper keeper,
            Clock clock) {
        this.registrations = registrations;
        this.limits = limits;
        this.config = config;
        this.deliveries = deliveries;
        this.access = access;
        this.guests = guests;
        this.portals = portals;
        this.numbers = numbers;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Empty when the registration was purged. */
    public Optional<RegistrationView> of(RegistrationToken token) {
        return Commit.read(() -> Registration.<Registration>findByIdOptional(token.registration())
                .map(registration -> view(token, registration, Guest.findById(registration.guestId))));
    }

    private RegistrationView view(RegistrationToken token, Registration registration, Guest guest) {
        var now = clock.instant();
        var mine = token.scope() == Scope.FULL;
        var fingerprint = guest.hasPhone() ? deliveries.fingerprint(guest.phone(keeper)) : NO_PHONE;
        var latest = Delivery.latestTo(fingerprint).filter(delivery -> delivery.subject.equals(guest.id));
        var today = Delivery.countTo(fingerprint, now.minus(DAY));
        var request = Optional.ofNullable(registration.requestId).flatMap(ApprovalRequest::byId);
        var password = guest.password(keeper);
        return new RegistrationView(
                token,
                registration.portal,
                registration.state,
                guest.byCode,
                guest.hasPhone() ? shown(guest.phone(keeper), mine) : "",
                guest.phoneCountry,
                guest.trouble != null && registration.state.awaitsAccount(),
                latest.map(delivery -> delivery.state),
                latest.flatMap(delivery -> Optional.ofNullable(delivery.trouble)),
                registration.createdAt,
                latest.map(delivery -> delivery.createdAt).orElse(null),
                now,
                latest.map(delivery -> limits.secondsToWait(delivery, now)).orElse(0L),
                Math.max(0, config.textsPerDay() - today),
                registrations.mayCall(registration),
                Math.max(0, config.passwordTries() - guest.wrongTries),
                password.isPresent(),
                password.filter(Secret::hasOnlyDigits).isPresent(),
                mine
                        && guest.hasPhone()
                        && registration.numberChanges < config.numberChanges()
                        && registration.loginAt == null,
                registration.loginAt,
                provable(token, registration, guest),
                guest.validTo,
                guests.zoneOf(guest),
                request.filter(known -> mine).map(known -> known.asked),
                registration.state == RegistrationState.ENDED
                        && request.filter(known -> known.state == RequestState.LAPSED)
                                .isPresent(),
                registrations.logout(token, registration),
                access.letting(registration.id),
                portals.named(registration.portal).map(Portal::network).orElse(NetworkKind.LWA),
                access.of(registration.id),
                guest.userName);
    }

    private boolean provable(RegistrationToken token, Registration registration, Guest guest) {
        return switch (registrations.proof(token, registration)) {
            case RADIUS -> access.provable(guest);
            case ANSWER -> true;
            case NONE -> false;
        };
    }

    private String shown(PhoneNumber phone, boolean whole) {
        return whole ? numbers.spacedOut(phone) : phone.masked();
    }
}
