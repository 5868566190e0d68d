package io.vestibule.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.approval.Decision.Approve;
import io.vestibule.guest.Guest;
import io.vestibule.guest.Guests;
import io.vestibule.portal.Portals;
import io.vestibule.sponsor.Powers;

/** What may be granted: by the portal, and of that by the one who decides. */
@Singleton
public class Offers {

    private static final Duration LEAST = Duration.ofMinutes(1);

    private final Portals portals;
    private final Guests guests;
    private final Clock clock;

    Offers(Portals portals, Guests guests, Clock clock) {
        this.portals = portals;
        this.guests = guests;
        this.clock = clock;
    }

    /** What comes of a wish. */
    sealed interface Answer {}

    record Yes(String guestType, Stay stay, boolean shortened) implements Answer {}

    record No(String why) implements Answer {}

    /** The guest types that somebody may grant to a request, each with the longest duration; the first is the usual one. */
    public Map<String, Duration> of(ApprovalRequest request, Powers powers) {
        var granted = new LinkedHashMap<String, Duration>();
        ofPortal(request).forEach((type, longest) -> {
            if (powers.mayGrant(type)) {
                granted.put(type, powers.capped(longest));
            }
        });
        return granted;
    }

    private Map<String, Duration> ofPortal(ApprovalRequest request) {
        return portals.named(request.portal)
                .flatMap(portal -> portal.sponsoring())
                .map(sponsoring -> sponsoring.offers())
                .orElseGet(() -> {
                    // the portal is gone from the settings: what the guest asked for then still holds
                    Guest guest = Guest.findById(request.guestId);
                    return Map.of(guest.guestType, Duration.ofSeconds(guest.lastsSeconds));
                });
    }

    /** The duration that is proposed. */
    public Duration usual(ApprovalRequest request) {
        return portals.named(request.portal)
                .map(portal -> portal.duration())
                .orElseGet(() -> Duration.ofSeconds(Guest.<Guest>findById(request.guestId).lastsSeconds));
    }

    /** Where the guest is. */
    public ZoneId zone(ApprovalRequest request) {
        return guests.zoneOf(Guest.findById(request.guestId));
    }

    Answer granted(ApprovalRequest request, Approve wish, Powers powers) {
        var offers = of(request, powers);
        var type = wish.guestType()
                .orElseGet(() -> offers.keySet().stream().findFirst().orElse(""));
        if (!offers.containsKey(type)) {
            return new No("You may not grant " + (type.isEmpty() ? "what this portal offers" : type) + " here");
        }
        Instant now = clock.instant();
        var asked = wish.stay().at(now, zone(request), usual(request));
        if (asked.lasts().compareTo(LEAST) < 0) {
            return new No("That day is over where the guest is");
        }
        var stay = asked.capped(offers.get(type), now);
        return new Yes(type, stay, !stay.equals(asked));
    }
}
