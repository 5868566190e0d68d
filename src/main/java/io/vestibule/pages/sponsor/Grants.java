package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guests;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.sponsor.Powers;

/** What somebody may grant: guest types, and for how long. */
@Singleton
class Grants {

    private final Portals portals;
    private final Guests guests;

    Grants(Portals portals, Guests guests) {
        this.portals = portals;
        this.guests = guests;
    }

    /** The guest types to choose from, those of the portals first. */
    List<String> types(Powers powers) {
        var types = new TreeSet<String>();
        portals.all().stream().map(Portal::guestType).forEach(types::add);
        types.addAll(guests.guestTypes());
        powers.guestTypes().ifPresent(types::addAll);
        return types.stream().filter(powers::mayGrant).toList();
    }

    /** The longest that an account of a type may last from now on. */
    Duration longest(String guestType, Powers powers) {
        return powers.capped(guests.longest(guestType));
    }

    /** How long an account of a type lasts of what was asked for. */
    Duration capped(Duration asked, String guestType, Powers powers) {
        var longest = longest(guestType, powers);
        return asked.compareTo(longest) < 0 ? asked : longest;
    }
}
