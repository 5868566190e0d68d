package io.vestibule.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vestibule.signin.Account.Source;

/** People of the directory who have not signed in here yet, found by their mail address. What is found is kept briefly. */
@Singleton
class DirectorySource implements AccountSource {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1000;

    private record Found(Optional<Account> account, Instant until) {}

    private final Directory directory;
    private final Clock clock;
    private final Map<String, Found> found = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    DirectorySource(Instance<Directory> directory, Clock clock) {
        this(directory.isResolvable() ? directory.get() : null, clock);
    }

    DirectorySource(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** By name only those count who have signed in; their rows are in the database. */
    @Override
    public Optional<Account> byName(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> byMail(String mail) {
        if (directory == null || !directory.configured()) {
            return Optional.empty();
        }
        synchronized (found) {
            var known = found.get(mail);
            if (known != null && clock.instant().isBefore(known.until())) {
                return known.account();
            }
        }
        var account = directory
                .byMail(mail)
                .filter(person -> person.role().isPresent())
                .map(person -> DirectoryAccounts.passing(person, Source.LDAP));
        synchronized (found) {
            found.put(mail, new Found(account, clock.instant().plus(KEPT)));
        }
        return account;
    }
}
