package io.vestibule.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Channel;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.delivery.NewText;
import io.vestibule.delivery.TextTemplate;
import io.vestibule.delivery.Wording;
import io.vestibule.guest.Guest;
import io.vestibule.guest.Guests;
import io.vestibule.portal.Portals;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;

/** The text that carries the password. */
@Singleton
class PasswordText {

    private static final String PURPOSE = "password";
    private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    // later than this the guest has left or asked for another
    private static final Duration USEFUL = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final Wording wording;
    private final Portals portals;
    private final Guests guests;
    private final Keeper keeper;
    private final Clock clock;

    PasswordText(Deliveries deliveries, Wording wording, Portals portals, Guests guests, Keeper keeper, Clock clock) {
        this.deliveries = deliveries;
        this.wording = wording;
        this.portals = portals;
        this.guests = guests;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Stores a message to the guest and schedules it, in the caller's transaction. */
    void send(Guest guest, Secret password, Registration registration, Channel channel) {
        send(guest, password, registration, channel, Optional.empty());
    }

    /** @param avoid the provider that is tried last; empty for the one that did not deliver the last text */
    void send(Guest guest, Secret password, Registration registration, Channel channel, Optional<String> avoid) {
        var portal = portals.named(registration.portal);
        deliveries.send(new NewText(
                guest.id,
                registration.portal,
                guest.phone(keeper),
                guest.phoneCountry,
                words(guest, password, registration, channel),
                PURPOSE,
                portal.flatMap(known -> known.route()),
                usefulUntil(guest),
                channel,
                registration.locale,
                avoid.or(() -> Delivery.latestFor(guest.id)
                        .filter(last -> !arrived(last))
                        .map(last -> last.provider)),
                Optional.empty(),
                true));
    }

    /** The way that did not deliver the last text is tried last for the next. */
    private static boolean arrived(Delivery last) {
        return last.state == DeliveryState.DELIVERED;
    }

    private String words(Guest guest, Secret password, Registration registration, Channel channel) {
        var portal = portals.named(registration.portal);
        var theme = portal.flatMap(known -> known.theme());
        var title = portal.map(known -> known.title()).orElse(registration.portal);
        if (channel == Channel.CALL) {
            return wording.spoken(theme, registration.locale, title, password);
        }
        var own = portal.flatMap(known -> known.text(registration.locale)).map(TextTemplate::new);
        return wording.password(own, theme, registration.locale, title, password, values(guest, registration));
    }

    private Map<String, String> values(Guest guest, Registration registration) {
        var values = new HashMap<String, String>();
        values.put("ui_user_name", guest.userName);
        values.put("ui_first_name", guest.firstName);
        values.put("ui_last_name", guest.lastName);
        values.put("ui_company", guest.company);
        values.put("ui_ssid", registration.ssid);
        values.put("ui_guest_type", guest.guestType);
        if (guest.validTo != null) {
            var left = Duration.between(clock.instant(), guest.validTo);
            values.put("ui_time_left", left.toHours() + " h " + left.toMinutesPart() + " min");
            values.put("ui_end_date_time", END.format(guest.validTo.atZone(guests.zoneOf(guest))));
        }
        values.values().removeIf(Objects::isNull);
        return values;
    }

    boolean mayCall(Optional<String> route, String country) {
        return deliveries.speaks(route, country);
    }

    private Instant usefulUntil(Guest guest) {
        var soon = clock.instant().plus(USEFUL);
        return guest.validTo != null && guest.validTo.isBefore(soon) ? guest.validTo : soon;
    }
}
