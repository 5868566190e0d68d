package io.vestibule.registration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vestibule.access.AccessEnded;
import io.vestibule.access.LetOn;
import io.vestibule.access.OnlineProved;
import io.vestibule.delivery.Channel;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryProgress;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestEvents;
import io.vestibule.net.MacAddress;
import io.vestibule.secret.Keeper;

/** Moves registrations when accounts and deliveries move, inside the transaction that moves those. */
@Singleton
class Progress {

    private final PasswordText text;
    private final Deliveries deliveries;
    private final Keeper keeper;
    private final Clock clock;

    Progress(PasswordText text, Deliveries deliveries, Keeper keeper, Clock clock) {
        this.text = text;
        this.deliveries = deliveries;
        this.keeper = keeper;
        this.clock = clock;
    }

    void started(@Observes GuestEvents.AccountStarted event) {
        move(event.guestId(), RegistrationState::awaitsAccount, RegistrationState.PROVISIONING);
    }

    void delayed(@Observes GuestEvents.AccountDelayed event) {
        move(event.guestId(), RegistrationState::awaitsAccount, RegistrationState.PROVISIONING);
    }

    /** However many registrations wait for the account, it gets one text. */
    void ready(@Observes GuestEvents.AccountReady event) {
        var waiting = move(event.guestId(), RegistrationState::awaitsAccount, RegistrationState.TEXTING);
        if (waiting.isEmpty()) {
            return;
        }
        Guest guest = Guest.findById(event.guestId());
        var newest = waiting.get(waiting.size() - 1);
        text.send(guest, guest.password(keeper).orElseThrow(), newest, Channel.TEXT);
    }

    /** Staff had a new password made: it goes out at once, in the language and under the portal of the last journey. */
    void renewed(@Observes GuestEvents.PasswordRenewed event) {
        Guest guest = Guest.findById(event.guestId());
        var newest = Registration.newestOf(guest.id);
        if (guest.hasPhone() && newest.isPresent()) {
            text.send(guest, guest.password(keeper).orElseThrow(), newest.get(), Channel.TEXT);
        }
    }

    void refused(@Observes GuestEvents.AccountRefused event) {
        move(event.guestId(), RegistrationState::open, RegistrationState.FAILED);
    }

    void ended(@Observes GuestEvents.AccountEnded event) {
        move(event.guestId(), RegistrationState::open, RegistrationState.ENDED);
        deliveries.eraseText(event.guestId());
    }

    void delivery(@Observes DeliveryProgress event) {
        if (event.acceptedOrUnknown()) {
            move(event.subject(), state -> state == RegistrationState.TEXTING, RegistrationState.READY);
        } else if (!event.state().onItsWay() && !Delivery.anyTaken(event.subject())) {
            move(event.subject(), state -> state == RegistrationState.READY, RegistrationState.TEXTING);
        }
    }

    /** The password has done its work, so no text with it is kept. */
    void online(@Observes OnlineProved event) {
        deliveries.eraseText(event.guestId());
        var now = clock.instant();
        Registration.underWay(event.guestId()).stream()
                .filter(registration -> registration.id.equals(event.registration()))
                .forEach(registration -> {
                    registration.move(RegistrationState.ONLINE, now);
                    registration.onlineAt = now;
                });
    }

    /** The controller said so itself. */
    void letOn(@Observes LetOn event) {
        deliveries.eraseText(event.guestId());
        Registration.<Registration>findByIdOptional(event.registration())
                .filter(registration -> registration.state.takesPassword())
                .ifPresent(registration -> {
                    registration.move(RegistrationState.ONLINE, clock.instant());
                    registration.onlineAt = clock.instant();
                    if (registration.mac == null) {
                        registration.mac =
                                event.endpoint().map(MacAddress::text).orElse(null);
                    }
                });
    }

    /** The device is off again while the account lasts: the password lets it on once more. */
    void left(@Observes AccessEnded event) {
        Registration.underWay(event.guestId()).stream()
                .filter(registration -> registration.id.equals(event.registration()))
                .filter(registration -> registration.state == RegistrationState.ONLINE)
                .forEach(registration -> registration.move(RegistrationState.READY, clock.instant()));
    }

    private List<Registration> move(UUID guestId, Predicate<RegistrationState> from, RegistrationState to) {
        var now = clock.instant();
        var moved = Registration.underWay(guestId).stream()
                .filter(registration -> from.test(registration.state))
                .toList();
        moved.forEach(registration -> registration.move(to, now));
        return moved;
    }
}
