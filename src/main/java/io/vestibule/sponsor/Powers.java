package io.vestibule.sponsor;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a member of staff may see and grant, of all sponsor groups he belongs to the widest.
 *
 * @param account the account's name
 * @param sight whose guests he sees
 * @param groups the names of his sponsor groups, by which {@link Sight#GROUP} counts
 * @param guestTypes what he may grant; empty for all that there is
 * @param longest the longest duration he may grant; empty for no bound of his own
 */
public record Powers(
        String account, Sight sight, Set<String> groups, Optional<Set<String>> guestTypes, Optional<Duration> longest) {

    /** Whether a guest type is his to grant. */
    public boolean mayGrant(String guestType) {
        return guestTypes.isEmpty() || guestTypes.get().contains(guestType);
    }

    /** The duration that was asked for, or the longest that he may grant. */
    public Duration capped(Duration asked) {
        return longest.filter(bound -> bound.compareTo(asked) < 0).orElse(asked);
    }
}
