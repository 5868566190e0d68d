package io.vestibule.sponsor;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
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
            return new Powers(account, Sight.ALL, names, Optional.empty(), Optional.empty());
        }
        if (names.isEmpty()) {
            return ofNoGroup(account);
        }
        var own = names.stream().map(groups::get).toList();
        var sight = own.stream()
                .map(SponsorConfig.Group::sees)
                .max(Comparator.naturalOrder())
                .orElse(Sight.OWN);
        return new Powers(account, sight, names, guestTypes(own), longest(own));
    }

    /** Never more than a member of any group: who is not on the lists yet must not be stronger for it. */
    private Powers ofNoGroup(String account) {
        var common = groups.values().stream()
                .flatMap(group -> group.guestTypes().stream())
                .reduce((some, others) ->
                        some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet()));
        var shortest = groups.values().stream()
                .flatMap(group -> group.longest().stream())
                .min(Comparator.naturalOrder());
        return new Powers(account, Sight.OWN, Set.of(), common, shortest);
    }

    /** The names of the sponsor groups an account belongs to. Directories do not mind capitals, so neither do we. */
    public Set<String> of(String account, Set<String> directoryGroups) {
        var lower = named(Optional.of(directoryGroups));
        return groups.entrySet().stream()
                .filter(entry -> named(entry.getValue().members()).contains(account.toLowerCase(Locale.ROOT))
                        || named(entry.getValue().directoryGroups()).stream().anyMatch(lower::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The accounts that the settings name as members of any of these groups. */
    public Set<String> members(Set<String> names) {
        return names.stream()
                .filter(groups::containsKey)
                .flatMap(name -> named(groups.get(name).members()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(Optional<Set<String>> names) {
        return names.orElse(Set.of()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Set<String>> guestTypes(Collection<SponsorConfig.Group> own) {
        if (own.stream().anyMatch(group -> group.guestTypes().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(own.stream()
                .flatMap(group -> group.guestTypes().get().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<Duration> longest(Collection<SponsorConfig.Group> own) {
        if (own.stream().anyMatch(group -> group.longest().isEmpty())) {
            return Optional.empty();
        }
        return own.stream().map(group -> group.longest().get()).max(Comparator.naturalOrder());
    }
}
