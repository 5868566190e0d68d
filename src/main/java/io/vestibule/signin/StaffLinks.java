package io.vestibule.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.net.Site;
import io.vestibule.secret.Secret;
import io.vestibule.signin.Account.Source;
import io.vestibule.task.Commit;

/** Links by which members of staff choose their passwords. Each works once, and for a day at most. */
@Singleton
public class StaffLinks {

    static final Duration VALID = Duration.ofHours(24);
    private static final String NAME = "[a-z0-9][a-z0-9._@-]{0,63}";

    private final LocalAccounts settings;
    private final PasswordCheck passwords;
    private final SignIn signIn;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    StaffLinks(LocalAccounts settings, PasswordCheck passwords, SignIn signIn, Audit audit, Site site, Clock clock) {
        this.settings = settings;
        this.passwords = passwords;
        this.signIn = signIn;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Whose link it is.
     *
     * @param account the account's name; empty when it is to be chosen
     */
    public record Owner(Optional<String> account) {}

    /** How the use of a link ended. */
    public sealed interface Used {

        record Entered(SignIn.Result result) implements Used {}

        record Fault(String field, String words) implements Used {}

        /** Used already, run out, or made up. */
        record Gone() implements Used {}
    }

    /** The address at which the first admin makes an account; empty when there is an admin already. */
    public Optional<URI> forFirstAdmin() {
        return Commit.of("signin.first-admin", () -> {
            StaffLink.purge(now());
            return hasAdmin() ? Optional.empty() : Optional.of(make(null));
        });
    }

    /** A new link for an account, in the caller's transaction; those before are void. */
    URI make(String account) {
        if (account != null) {
            StaffLink.voidAllOf(account);
        }
        var token = Token.fresh();
        var link = new StaffLink();
        link.digest = Token.digest(token);
        link.account = account;
        link.expiresAt = now().plus(VALID);
        link.persist();
        return site.at("/signin/link/" + token.reveal());
    }

    /** Whose link it is, while it works. Looking at it changes nothing. */
    public Optional<Owner> owner(Secret token) {
        return Commit.read(() -> alive(token).map(link -> new Owner(Optional.ofNullable(link.account))));
    }

    /** Sets the password, makes the account when it is the first admin's, and signs in. */
    public Used use(Secret token, String name, Secret password, Browser browser) {
        var owner = owner(token);
        if (owner.isEmpty()) {
            return new Used.Gone();
        }
        var account = owner.get().account().orElseGet(() -> LocalAccounts.asTyped(name));
        if (!account.matches(NAME)) {
            return new Used.Fault("username", "Take small letters, digits, dots and hyphens, 64 at most.");
        }
        if (owner.get().account().isEmpty() && isTaken(account)) {
            return new Used.Fault("username", "Somebody has this name already. Take another one.");
        }
        var fault = PasswordRules.fault(account, password);
        if (fault.isPresent()) {
            return new Used.Fault("password", fault.get());
        }
        var hash = passwords.hash(password);
        return Commit.of("signin.link", () -> set(token, account, hash, browser))
                .<Used>map(known -> new Used.Entered(signIn.enter(known, browser)))
                .orElseGet(Used.Gone::new);
    }

    private Optional<Account> set(Secret token, String name, String hash, Browser browser) {
        var link = alive(token);
        if (link.isEmpty() || !StaffLink.use(link.get().digest)) {
            return Optional.empty();
        }
        var known = StaffAccount.locked(name);
        var account = link.get().account == null
                ? known.isPresent() || settings.byName(name).isPresent() ? null : firstAdmin(name)
                : known.filter(found -> !found.disabled).orElse(null);
        if (account == null) {
            return Optional.empty();
        }
        account.passwordHash = hash;
        account.renewStamp();
        audit.note(browser.actor(name), Action.PASSWORD_CHANGED, "staff:" + name, null, "by a link");
        return Optional.of(account.account());
    }

    private StaffAccount firstAdmin(String name) {
        StaffLink.voidFirstAdmins();
        var account = new StaffAccount();
        account.name = name;
        account.source = Source.LOCAL;
        account.role = Role.ADMIN;
        account.createdAt = now();
        account.renewStamp();
        account.persist();
        return account;
    }

    private boolean isTaken(String name) {
        return settings.byName(name).isPresent()
                || Commit.read(() -> StaffAccount.of(name)).isPresent();
    }

    private Optional<StaffLink> alive(Secret token) {
        return StaffLink.alive(Token.digest(token), now()).filter(link -> link.account != null || !hasAdmin());
    }

    private boolean hasAdmin() {
        var inSettings = settings.names().stream()
                .flatMap(name -> settings.byName(name).stream())
                .anyMatch(account -> account.role() == Role.ADMIN);
        return inSettings || StaffAccount.anyAdmin();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
