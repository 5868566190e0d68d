package io.vestibule.access;

import java.time.Duration;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;

/** Changes, in a test, what is known of a guest who waits for a gateway to ask. */
public final class WaitingGuests {

    private WaitingGuests() {}

    /** As if the guest had asked so much earlier. */
    public static void asked(String key, Duration earlier) {
        QuarkusTransaction.requiringNew().run(() -> {
            var grant = waiting(key);
            grant.askedAt = grant.askedAt.minus(earlier);
        });
    }

    public static void accountIsOver(String key) {
        QuarkusTransaction.requiringNew().run(() -> {
            Guest guest = Guest.findById(waiting(key).guestId);
            guest.state = GuestState.ENDED;
        });
    }

    private static ControllerGrant waiting(String key) {
        return ControllerGrant.<ControllerGrant>find("endpointKey", key).firstResult();
    }
}
