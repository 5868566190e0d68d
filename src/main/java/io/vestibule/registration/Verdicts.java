package io.vestibule.registration;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vestibule.approval.ApprovalDecided;
import io.vestibule.approval.ApprovalLapsed;
import io.vestibule.delivery.Channel;
import io.vestibule.guest.Guest;
import io.vestibule.guest.Guests;

/** Goes on when a sponsor has decided, inside the transaction that records the decision. */
@Singleton
class Verdicts {

    private final Registrations registrations;
    private final Guests guests;
    private final Clock clock;

    Verdicts(Registrations registrations, Guests guests, Clock clock) {
        this.registrations = registrations;
        this.guests = guests;
        this.clock = clock;
    }

    void decided(@Observes ApprovalDecided event) {
        if (event.approved()) {
            goOn(event);
        } else {
            stop(event.requestId(), event.guestId(), RegistrationState.DENIED);
        }
    }

    void lapsed(@Observes ApprovalLapsed event) {
        stop(event.requestId(), event.guestId(), RegistrationState.ENDED);
    }

    /** However many devices of the guest wait, and for whomever: the guest is vouched for, and gets one text. */
    private void goOn(ApprovalDecided event) {
        var waiting = Registration.underWay(event.guestId()).stream()
                .filter(registration -> registration.state == RegistrationState.AWAITING_APPROVAL)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        var guest = Guest.locked(event.granted());
        waiting.forEach(registration -> {
            registration.guestId = guest.id;
            registration.move(RegistrationState.SUBMITTED, clock.instant());
        });
        var newest = waiting.get(waiting.size() - 1);
        registrations.bringText(newest, guest, false, Channel.TEXT);
        waiting.forEach(registration -> registration.move(newest.state, clock.instant()));
    }

    private void stop(UUID requestId, UUID guestId, RegistrationState as) {
        Registration.awaiting(requestId).forEach(registration -> registration.move(as, clock.instant()));
        Registration.flush();
        if (Registration.underWay(guestId).isEmpty()) {
            guests.giveUp(Guest.locked(guestId));
        }
    }
}
