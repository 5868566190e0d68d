package io.vestibule.access;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vestibule.controller.Controllers;
import io.vestibule.guest.GuestEvents;

/**
 * Ends what controllers granted by themselves, without ISE, when the account may not be used any more: by asking those
 * that can be asked. Of the others it keeps that the session goes on, so that nobody thinks it was ended.
 */
@Singleton
class EndedGrants {

    /** Controllers count in minutes, so a session that ends by itself now needs nobody to end it. */
    private static final Duration BY_ITSELF = Duration.ofMinutes(1);

    private final Controllers controllers;
    private final Grants grants;
    private final Clock clock;

    EndedGrants(Controllers controllers, Grants grants, Clock clock) {
        this.controllers = controllers;
        this.grants = grants;
        this.clock = clock;
    }

    void suspended(@Observes GuestEvents.AccountSuspended event) {
        end(event.guestId(), EndingWhy.SUSPENDED);
    }

    void ended(@Observes GuestEvents.AccountEnded event) {
        end(event.guestId(), EndingWhy.OVER);
    }

    private void end(UUID guestId, EndingWhy why) {
        for (var grant : ControllerGrant.ofGuest(guestId)) {
            if (grant.state.open() && neverNamed(grant)) {
                grant.move(Letting.REFUSED, "the account may not be used any more", null, clock.instant());
            } else if (grant.state.open() || grant.state.mayBeOn()) {
                end(grant, why);
            }
        }
    }

    /** Whether a gateway that comes to ask has not heard of it; one that we ask may be working on it. */
    private static boolean neverNamed(ControllerGrant grant) {
        return grant.gateway != null && grant.answer == null;
    }

    private void end(ControllerGrant grant, EndingWhy why) {
        var now = clock.instant();
        var byItself = grant.until != null && grant.until.isBefore(now.plus(BY_ITSELF));
        if (byItself || grant.isSuperseded()) {
            grant.move(Letting.ENDED, grant.answer, null, now);
            return;
        }
        grant.endingAt = now.truncatedTo(ChronoUnit.MICROS);
        grant.endingWhy = why;
        if (controllers.canLetOff(grant.way)) {
            grants.letOff(grant);
        } else {
            grant.move(Letting.STAYS, grant.answer, null, now);
        }
    }
}
