package io.vestibule.pages.sponsor;

import java.util.HashSet;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vestibule.guest.Seen;
import io.vestibule.sponsor.Powers;
import io.vestibule.sponsor.Sight;
import io.vestibule.sponsor.SponsorGroups;

/** Turns what somebody may see by his sponsor groups into what a query asks for. */
@Singleton
class Viewing {

    private final SponsorGroups groups;

    Viewing(SponsorGroups groups) {
        this.groups = groups;
    }

    Seen of(Powers powers) {
        if (powers.sight() == Sight.ALL) {
            return Seen.ALL;
        }
        if (powers.sight() == Sight.OWN) {
            return new Seen(false, Set.of(powers.account()), Set.of());
        }
        var sponsors = new HashSet<>(groups.members(powers.groups()));
        sponsors.add(powers.account());
        return new Seen(false, sponsors, powers.groups());
    }
}
