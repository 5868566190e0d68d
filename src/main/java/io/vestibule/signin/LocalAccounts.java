package io.vestibule.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import org.jboss.logging.Logger;

import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;

/** The accounts that stand in the settings. */
@Singleton
public class LocalAccounts implements AccountSource {

    private static final Logger LOG = Logger.getLogger(LocalAccounts.class);
    private static final String KEY = "vestibule.signin.accounts.";
    private static final Set<String> PROFILES_FOR_TRIALS = Set.of("demo", "dev", "test");

    private final Map<String, SignInConfig.LocalAccount> settings;
    private final Keeper keeper;
    private final StoredPassword nobodys;

    LocalAccounts(SignInConfig config, Keeper keeper) {
        this.keeper = keeper;
        settings = config.accounts().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> asTyped(entry.getKey()), Map.Entry::getValue));
        nobodys = StoredPassword.ofNobody(
                settings.values().stream().map(account -> StoredPassword.of(account.password())));
    }

    /** What is wrong with the settings, each with its key and cure; empty when all is well. */
    public List<String> problems() {
        return settings.entrySet().stream()
                .flatMap(entry -> StoredPassword.of(entry.getValue().password()).fault().stream()
                        .map(fault -> KEY + entry.getKey() + ".password " + fault))
                .sorted()
                .toList();
    }

    void warn(@Observes StartupEvent event) {
        if (ConfigUtils.getProfiles().stream().anyMatch(PROFILES_FOR_TRIALS::contains)) {
            return;
        }
        settings.forEach((name, account) -> {
            if (StoredPassword.of(account.password()).isPlain()) {
                LOG.warnf(
                        "%s%s.password is the password itself. Give its bcrypt hash instead: htpasswd -nBC 12 %s",
                        KEY, name, name);
            }
        });
    }

    /** The account, if that is its password. Takes the same time for a name that nobody has. */
    Optional<Account> authenticate(String name, Secret guess) {
        var stored = Optional.ofNullable(settings.get(asTyped(name)))
                .map(account -> StoredPassword.of(account.password()))
                .orElse(nobodys);
        return stored.matches(guess, nobodys) ? byName(name) : Optional.empty();
    }

    /** What comparing with the slowest hash costs. */
    int cost() {
        return nobodys.cost().orElseThrow();
    }

    /** The names of all, in small letters. */
    List<String> names() {
        return settings.keySet().stream().sorted().toList();
    }

    @Override
    public Optional<Account> byName(String name) {
        var key = asTyped(name);
        return Optional.ofNullable(settings.get(key)).map(account -> account(key, account));
    }

    @Override
    public Optional<Account> byMail(String mail) {
        return settings.entrySet().stream()
                .filter(entry ->
                        entry.getValue().mail().filter(mail::equalsIgnoreCase).isPresent())
                .map(entry -> account(entry.getKey(), entry.getValue()))
                .min(Comparator.comparing(Account::name));
    }

    private Account account(String name, SignInConfig.LocalAccount account) {
        var stamp = keeper.fingerprint(
                "signin.stamp",
                name + "\n" + account.role().word() + "\n" + account.password().reveal());
        return new Account(
                name, Account.Source.SETTINGS, account.role(), account.fullName(), account.mail(), Set.of(), stamp);
    }

    /** Names are compared as people mean them. */
    static String asTyped(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
