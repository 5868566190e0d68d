package io.vestibule.signin.ldap;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.signin.Role;

/** A directory, such as Active Directory, whose members sign in with the password they have there. */
@ConfigMapping(prefix = "vestibule.signin.ldap")
public interface LdapConfig {

    /** Its servers, such as {@code ldaps://dc1.example.org}, asked in this order; without any there is no directory. */
    Optional<List<URI>> urls();

    /** Whether a connection to {@code ldap://} is encrypted by StartTLS before anything is said. */
    @WithDefault("false")
    boolean startTls();

    /** A PEM file with the certificates to trust; without it those that Java trusts. */
    Optional<Path> trust();

    /** The entry as which we look people up; without it nobody in particular does. */
    Optional<String> bindDn();

    /** Its password. */
    Optional<Secret> bindPassword();

    /** Below which entry people are looked for, such as {@code DC=example,DC=org}. */
    Optional<String> base();

    /** Finds a person by the name that was typed, which stands for {@code {0}}. */
    @WithDefault("(|(sAMAccountName={0})(userPrincipalName={0})(uid={0}))")
    String filter();

    /** Finds a person by a mail address, which stands for {@code {0}}. */
    @WithDefault("(mail={0})")
    String mailFilter();

    /** The attributes that may hold the account's name; the first that an entry has counts. */
    @WithDefault("sAMAccountName,uid")
    List<String> nameAttributes();

    /** The attributes that may hold the full name; the first that an entry has counts. */
    @WithDefault("displayName,cn")
    List<String> fullNameAttributes();

    /** The attribute with the mail address. */
    @WithDefault("mail")
    String mailAttribute();

    /** Where a person's groups are read. */
    @WithDefault("member-of")
    Groups groups();

    /** Below which entry groups are looked for; {@code base} when none is given. */
    Optional<String> groupBase();

    /** Finds the groups of a person, whose entry stands for {@code {0}}; for {@code search}. */
    @WithDefault("(|(member={0})(uniqueMember={0}))")
    String groupFilter();

    /** The groups of each role, by the group's common name or the whole name of its entry. */
    Map<Role, Set<String>> roles();

    /** The role of who is in none of these groups; without it there is no access. */
    Optional<Role> otherwise();

    /** Whether a guest may name a person who has never signed in here. */
    @WithDefault("true")
    boolean findSponsors();

    /** How long to wait for a connection before the next server is asked. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long to wait for an answer. */
    @WithDefault("5s")
    Duration readTimeout();

    /** How many connections are kept for looking people up. */
    @WithDefault("4")
    int connections();

    /** See {@link #groups}. */
    enum Groups {
        /** In the person's entry, {@code memberOf}: the groups that name the person directly. */
        MEMBER_OF,
        /** In the groups' entries, by {@code group-filter}. */
        SEARCH,
        /** Active Directory's rule for groups within groups. */
        NESTED
    }
}
