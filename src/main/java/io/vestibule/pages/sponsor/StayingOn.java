package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.stream.Stream;

import io.vestibule.access.AccessEvent;
import io.vestibule.access.ControllerGrant;
import io.vestibule.access.Letting;
import io.vestibule.guest.AccountChange;

/** Says that a guest stays online although the account is suspended or over, where nothing ended the session. */
final class StayingOn {

    private StayingOn() {}

    /** What a change has not brought about yet, or never will; in sentences without an end. */
    static List<String> after(AccountChange change) {
        var grants = ControllerGrant.ending(change.guestId).stream()
                .filter(grant -> grant.state == Letting.LEAVING || grant.state == Letting.STAYS)
                .map(StayingOn::words);
        var sessions = AccessEvent.ofGuest(change.guestId).stream()
                .filter(event -> event.what.equals(AccessEvent.STAYS) && !event.at.isBefore(change.askedAt))
                .map(event -> event.words);
        return Stream.concat(grants, sessions).distinct().toList();
    }

    /** Whether something may still come of it. */
    static boolean isUnderWay(AccountChange change) {
        return ControllerGrant.ending(change.guestId).stream().anyMatch(grant -> grant.state == Letting.LEAVING);
    }

    static String words(ControllerGrant grant) {
        if (grant.state == Letting.LEAVING) {
            return grant.fault == null
                    ? asked(grant)
                    : asked(grant) + ", which it has not done so far (" + grant.fault
                            + "). It is asked again; until then" + " the guest stays online";
        }
        var when = grant.until == null
                ? "when, only the controller knows"
                : "at the latest on " + GuestLook.at(grant.until, DeliveryViews.ZONE);
        return why(grant) + ", but a session at the controller " + grant.controller() + " goes on until it ends there, "
                + when
                + (grant.fault == null ? ": nobody can end it earlier from here" : ": it refused to end it earlier");
    }

    static String asked(ControllerGrant grant) {
        return why(grant) + ": the controller " + grant.controller() + " is asked to end the session";
    }

    private static String why(ControllerGrant grant) {
        return switch (grant.endingWhy) {
            case SUSPENDED -> "The account is suspended";
            case OVER -> "The account is over";
        };
    }
}
