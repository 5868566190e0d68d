package io.vestibule.signin;

import java.util.Optional;
import java.util.Set;

/**
 * A member of staff.
 *
 * @param name the name to sign in with, in small letters
 * @param fullName what colleagues call the person
 * @param mail the address at which requests reach this person
 * @param directoryGroups the groups that the directory or the identity provider puts the person into
 * @param stamp changes when the account's role or password does; a browser session begun under another stamp is over
 */
public record Account(
        String name,
        Source source,
        Role role,
        Optional<String> fullName,
        Optional<String> mail,
        Set<String> directoryGroups,
        String stamp) {

    /** Where an account comes from, which is where its password is checked. */
    public enum Source {
        /** The settings of this server. */
        SETTINGS,
        /** Made by an admin on a page of ours. */
        LOCAL,
        /** A directory that speaks LDAP. */
        LDAP,
        /** An identity provider that speaks OpenID Connect. */
        OIDC
    }

    /** The full name, or what the person signs in with. */
    public String calledName() {
        return fullName.orElse(name);
    }
}
