package io.vestibule.guest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.vestibule.listing.Few;
import io.vestibule.listing.Where;

/**
 * Whose guests somebody may see.
 *
 * @param everybody all there are, also those that nobody vouches for
 * @param sponsors the accounts whose guests he sees
 * @param groups the sponsor groups whose members' guests he sees
 */
public record Seen(boolean everybody, Set<String> sponsors, Set<String> groups) {

    public static final Seen ALL = new Seen(true, Set.of(), Set.of());

    /**
     * Narrows a query to what may be seen.
     *
     * @param sponsor the field with the account that vouches
     * @param sponsorGroups the field with its groups, as {@code |a|b|}
     */
    public Where in(Where where, String sponsor, String sponsorGroups) {
        if (everybody) {
            return where;
        }
        return where.andAny(
                sponsor + " in (:seenSponsors)", Map.of("seenSponsors", sponsors), sponsorGroups, "|", groups);
    }

    /** Those that may be seen, when they are few. */
    Optional<Set<UUID>> few(Few guests) {
        return everybody ? Optional.empty() : guests.of(Map.of("sponsor", sponsors), "sponsorGroups", "|", groups);
    }
}
