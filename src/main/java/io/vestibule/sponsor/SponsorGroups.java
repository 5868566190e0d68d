package io.vestibule.sponsor;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** The sponsor groups of the settings. */
@Singleton
public class SponsorGroups {

    private final Map<String, SponsorConfig.Group> groups;

    SponsorGroups(SponsorConfig config) {
        this.groups = config.groups();
    }

    /**
     * @param account the account's name
     * @param directoryGroups the groups that its directory or identity provider says it belongs to
     * @param everything whether its role stands above all groups
     */
    public Powers powers(String account, Set<String> directoryGroups, boolean everything) {
        var names = of(account, directoryGroups);
        if (everything || groups.isEmpty()) {
            return new Powers(account, Sight.ALL, names, Set.of(), Optional.empty());
        }
        var own = names.stream().map(groups::get).toList();
        var sight = own.stream()
                .map(SponsorConfig.Group::sees)
                .max(Comparator.naturalOrder())
                .orElse(Sight.OWN);
        return new Powers(account, sight, names, guestTypes(own), longest(own));
    }

    /** The names of the sponsor groups an account belongs to. */
    public Set<String> of(String account, Set<String> directoryGroups) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().members().orElse(Set.of()).contains(account)
                        || entry.getValue().directoryGroups().orElse(Set.of()).stream()
                                .anyMatch(directoryGroups::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The accounts that the settings name as members of any of these groups. */
    public Set<String> members(Set<String> names) {
        return names.stream()
                .filter(groups::containsKey)
                .flatMap(name -> groups.get(name).members().orElse(Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> guestTypes(Collection<SponsorConfig.Group> own) {
        if (own.stream().anyMatch(group -> group.guestTypes().isEmpty())) {
            return Set.of();
        }
        return own.stream().flatMap(group -> group.guestTypes().get().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Duration> longest(Collection<SponsorConfig.Group> own) {
        if (own.stream().anyMatch(group -> group.longest().isEmpty())) {
            return Optional.empty();
        }
        return own.stream().map(group -> group.longest().get()).max(Comparator.naturalOrder());
    }
}
