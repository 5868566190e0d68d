package io.vestibule.approval;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
        var names = mail.map(address -> Set.of(powers.account(), address.toLowerCase(Locale.ROOT)))
                .orElse(Set.of(powers.account()));
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
