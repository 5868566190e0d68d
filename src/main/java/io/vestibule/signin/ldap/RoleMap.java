package io.vestibule.signin.ldap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;

import io.vestibule.signin.Role;

/** From groups to what their members may do here. */
final class RoleMap {

    private RoleMap() {}

    /** The strongest role of somebody in those groups. Directories do not mind capitals, so neither do we. */
    static Optional<Role> role(Map<Role, Set<String>> roles, Set<String> groups) {
        var lower = groups.stream().map(String::toLowerCase).collect(Collectors.toSet());
        return Role.strongest(roles.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().map(String::toLowerCase).anyMatch(lower::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** The groups by the names of their entries and by their common names, as settings may have either. */
    static Set<String> withCommonNames(Set<String> names) {
        var all = new TreeSet<>(names);
        names.forEach(name -> commonName(name).ifPresent(all::add));
        return all;
    }

    private static Optional<String> commonName(String name) {
        try {
            var first = new DN(name).getRDN();
            return first == null ? Optional.empty() : Optional.of(first.getAttributeValues()[0]);
        } catch (LDAPException e) {
            return Optional.empty(); // not the name of an entry, so a name as it is
        }
    }
}
