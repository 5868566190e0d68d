package io.vestibule.approval;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vestibule.sponsor.Powers;
import io.vestibule.sponsor.Sight;

/**
 * Who looks at requests.
 *
 * @param names the viewer's own account and mail address, by which requests are his
 * @param groups the viewer's sponsor groups, where all of their members' requests are shown
 * @param everything whether all are shown
 */
public record Viewer(Set<String> names, Set<String> groups, boolean everything) {

    public static Viewer ofAll() {
        return new Viewer(Set.of(), Set.of(), true);
    }

    public static Viewer of(Powers powers, Optional<String> mail) {
        // both are the same for an address without an account: a deputy's, or a group's mailbox
        var names = Stream.concat(
                        Stream.of(powers.account()), mail.stream().map(address -> address.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return new Viewer(
                names, powers.sight() == Sight.GROUP ? powers.groups() : Set.of(), powers.sight() == Sight.ALL);
    }

    boolean sees(ApprovalRequest request) {
        return everything
                || names.contains(request.owner)
                || names.contains(request.asked)
                || request.ownerGroups().stream().anyMatch(groups::contains);
    }
}
