package io.vestibule.signin.ldap;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import org.jboss.logging.Logger;

import io.vestibule.secret.Secret;
import io.vestibule.signin.Directory;
import io.vestibule.signin.Refusal;

/** The directory of the settings. */
@Singleton
class LdapDirectory implements Directory {

    private static final Logger LOG = Logger.getLogger(LdapDirectory.class);
    private static final String MEMBER_OF = "memberOf";
    private static final String NO_ATTRIBUTES = "1.1";

    private final LdapConfig config;
    private final List<URI> urls;
    private final EntryLocks locks;
    private LdapConnections connections;

    LdapDirectory(LdapConfig config, Clock clock) {
        this.config = config;
        this.locks = new EntryLocks(clock);
        this.urls = config.urls().orElse(List.of());
    }

    @Override
    public boolean configured() {
        return !urls.isEmpty();
    }

    @Override
    public Answer authenticate(String name, Secret password) {
        if (password.reveal().isEmpty()) {
            return new Answer.Wrong(); // a bind without a password always succeeds, as nobody (RFC 4513, 5.1.2)
        }
        try {
            var entry = only(config.filter(), name);
            if (entry.isEmpty()) {
                return new Answer.Wrong();
            }
            var refusal = tryPassword(entry.get().getDN(), password);
            return refusal.isPresent() ? refusal.get() : new Answer.Right(person(entry.get(), name));
        } catch (LDAPException | GeneralSecurityException e) {
            return unreachable(e);
        }
    }

    @Override
    public Optional<Person> byMail(String mail) {
        if (!config.findSponsors()) {
            return Optional.empty();
        }
        try {
            var entry = only(config.mailFilter(), mail).filter(found -> !locks.isClosed(found));
            return entry.isEmpty() ? Optional.empty() : Optional.of(person(entry.get(), mail));
        } catch (LDAPException | GeneralSecurityException e) {
            unreachable(e);
            return Optional.empty();
        }
    }

    @Override
    public Standing standing(String name) {
        try {
            var named = only(byNameAttributes(), name);
            var entry = named.isPresent() ? named : only(config.filter(), name);
            return entry.isEmpty() || locks.isClosed(entry.get())
                    ? new Standing.Gone()
                    : new Standing.Known(person(entry.get(), name));
        } catch (LDAPException | GeneralSecurityException e) {
            unreachable(e);
            return new Standing.Unknown();
        }
    }

    /** An account has its name from there, whatever was typed at the sign-in. */
    private String byNameAttributes() {
        return config.nameAttributes().stream()
                .map(attribute -> "(" + attribute + "={0})")
                .collect(Collectors.joining("", "(|", ")"));
    }

    /** Why a password does not open; empty when it does. */
    private Optional<Answer> tryPassword(String dn, Secret password) throws LDAPException, GeneralSecurityException {
        try (var connection = connections().fresh()) {
            try {
                connection.bind(dn, password.reveal());
                return Optional.empty();
            } catch (LDAPException e) {
                return Optional.of(BindFault.of(e).orElseThrow(() -> e));
            }
        }
    }

    private static Answer unreachable(Exception fault) {
        LOG.errorf(
                "The directory cannot be asked. Look at the settings vestibule.signin.ldap.*: %s", fault.getMessage());
        return new Answer.Refused(Refusal.UNREACHABLE);
    }

    /** The one entry that a filter finds. Of two nobody knows which was meant, so it is neither. */
    private Optional<SearchResultEntry> only(String filter, String value)
            throws LDAPException, GeneralSecurityException {
        var attributes = Stream.of(
                        config.nameAttributes().stream(),
                        config.fullNameAttributes().stream(),
                        Stream.of(config.mailAttribute(), MEMBER_OF),
                        EntryLocks.ATTRIBUTES.stream())
                .flatMap(names -> names)
                .toArray(String[]::new);
        var found = search(config.base().orElse(""), filled(filter, value), 2, attributes);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Person person(SearchResultEntry entry, String typed) throws LDAPException, GeneralSecurityException {
        var groups = groups(entry);
        return new Person(
                first(entry, config.nameAttributes()).orElse(typed),
                Optional.empty(),
                first(entry, config.fullNameAttributes()),
                Optional.ofNullable(entry.getAttributeValue(config.mailAttribute())),
                groups,
                RoleMap.role(config.roles(), groups).or(config::otherwise));
    }

    private Set<String> groups(SearchResultEntry entry) throws LDAPException, GeneralSecurityException {
        var names = new TreeSet<String>();
        switch (config.groups()) {
            case MEMBER_OF ->
                Stream.ofNullable(entry.getAttributeValues(MEMBER_OF))
                        .flatMap(Arrays::stream)
                        .forEach(names::add);
            case SEARCH -> names.addAll(groupsBy(config.groupFilter(), entry));
            case NESTED -> names.addAll(groupsBy("(member:1.2.840.113556.1.4.1941:={0})", entry));
        }
        return RoleMap.withCommonNames(names);
    }

    private List<String> groupsBy(String filter, SearchResultEntry entry)
            throws LDAPException, GeneralSecurityException {
        var base = config.groupBase().or(config::base).orElse("");
        return search(base, filled(filter, entry.getDN()), 0, NO_ATTRIBUTES).stream()
                .map(SearchResultEntry::getDN)
                .toList();
    }

    /** @param most of how many to hear at all, beyond which the directory would call it a fault; 0 for all */
    private List<SearchResultEntry> search(String base, Filter filter, int most, String... attributes)
            throws LDAPException, GeneralSecurityException {
        var request = new SearchRequest(base, SearchScope.SUB, filter, attributes);
        request.setTimeLimitSeconds((int) Math.max(1, config.readTimeout().toSeconds()));
        var found = connections().lookUps().search(request).getSearchEntries();
        return most > 0 && found.size() > most ? found.subList(0, most) : found;
    }

    /** What was typed is a value within the filter, whatever signs it has. */
    private static Filter filled(String filter, String value) throws LDAPException {
        return Filter.create(filter.replace("{0}", Filter.encodeValue(value)));
    }

    private static Optional<String> first(SearchResultEntry entry, List<String> attributes) {
        return attributes.stream()
                .map(entry::getAttributeValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private synchronized LdapConnections connections() throws GeneralSecurityException, LDAPException {
        if (connections == null) {
            connections = new LdapConnections(config, urls);
        }
        return connections;
    }

    @PreDestroy
    synchronized void close() {
        if (connections != null) {
            connections.close();
        }
    }
}
