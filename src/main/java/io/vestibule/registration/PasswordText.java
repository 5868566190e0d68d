package io.vestibule.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.NewText;
import io.vestibule.delivery.Wording;
import io.vestibule.guest.Guest;
import io.vestibule.portal.Portals;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;

/** The text that carries the password. */
@Singleton
class PasswordText {

    private static final String PURPOSE = "password";
    // later than this the guest has left or asked for another
    private static final Duration USEFUL = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final Wording wording;
    private final Portals portals;
    private final Keeper keeper;
    private final Clock clock;

    PasswordText(Deliveries deliveries, Wording wording, Portals portals, Keeper keeper, Clock clock) {
        this.deliveries = deliveries;
        this.wording = wording;
        this.portals = portals;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Stores a text to the guest and schedules it, in the caller's transaction. */
    void send(Guest guest, Secret password, String portalName, String locale) {
        var portal = portals.named(portalName);
        var text = wording.password(
                portal.flatMap(known -> known.theme()),
                locale,
                portal.map(known -> known.title()).orElse(portalName),
                password);
        deliveries.send(new NewText(
                guest.id,
                portalName,
                guest.phone(keeper),
                guest.phoneCountry,
                text,
                PURPOSE,
                portal.flatMap(known -> known.route()),
                usefulUntil(guest)));
    }

    private Instant usefulUntil(Guest guest) {
        var soon = clock.instant().plus(USEFUL);
        return guest.validTo != null && guest.validTo.isBefore(soon) ? guest.validTo : soon;
    }
}
