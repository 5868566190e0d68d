package io.vestibule.sponsor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What sponsors may see and grant. */
@ConfigMapping(prefix = "vestibule.sponsors")
public interface SponsorConfig {

    /**
     * Sponsor groups by name. Without any, each sponsor sees everybody's guests and may grant what the portals offer. With
     * some, who is in none of them sees only own guests and may grant what every group may.
     */
    Map<String, Group> groups();

    interface Group {

        /** The accounts' names that belong to it. */
        Optional<Set<String>> members();

        /** The groups of the directory (LDAP) or of the identity provider (OpenID Connect) whose members belong to it. */
        Optional<Set<String>> directoryGroups();

        /** Whose guests its members see: {@code own}, {@code group} or {@code all}. */
        @WithDefault("own")
        Sight sees();

        /** The guest types its members may grant; all when none is given. */
        Optional<Set<String>> guestTypes();

        /** The longest duration its members may grant. */
        Optional<Duration> longest();
    }
}
