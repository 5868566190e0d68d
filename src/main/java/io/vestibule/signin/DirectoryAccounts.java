package io.vestibule.signin;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.signin.Account.Source;
import io.vestibule.signin.Directory.Person;
import io.vestibule.task.Commit;

/** Remembers whom a directory or an identity provider has vouched for, so that the account has a row here, too. */
@Singleton
public class DirectoryAccounts {

    private static final int LONGEST = 200;
    private static final int LONGEST_MAIL = 320;

    private final LocalAccounts settings;
    private final Audit audit;
    private final Clock clock;

    DirectoryAccounts(LocalAccounts settings, Audit audit, Clock clock) {
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The account of somebody who has just proved who he is, up to date; or why he is not let in. */
    public Checked admit(Person person, Source source) {
        var name = LocalAccounts.asTyped(person.name());
        if (settings.byName(name).isPresent()) {
            return new Checked.Refused(Refusal.NAME_TAKEN, name);
        }
        if (name.length() > LONGEST) {
            return new Checked.Refused(Refusal.NOT_PROVED, name);
        }
        if (person.role().isEmpty()) {
            return new Checked.Refused(Refusal.NO_ROLE, name);
        }
        return Commit.of("signin.admit", () -> admit(name, person, source));
    }

    private Checked admit(String name, Person person, Source source) {
        var account = StaffAccount.locked(name).orElseGet(() -> fresh(name, person, source));
        if (account.source != source || !same(account, person)) {
            return new Checked.Refused(Refusal.NAME_TAKEN, name);
        }
        if (account.disabled) {
            return new Checked.Refused(Refusal.LOCKED, name);
        }
        update(account, person);
        account.signedInAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Checked.Right(account.account());
    }

    private void update(StaffAccount account, Person person) {
        var role = person.role().orElseThrow();
        if (account.role != role) {
            note(account.name, account.role, role);
            account.role = role;
            account.renewStamp();
        }
        account.fullName = person.fullName().map(DirectoryAccounts::cut).orElse(null);
        account.mail = mail(person).orElse(null);
        account.groups(person.groups());
    }

    /** The names of those whom the directory let in and who are signed in. */
    List<String> signedIn() {
        return Commit.read(StaffAccount::signedInByDirectory);
    }

    /** Brings an account up to date with what the directory says now. Another role ends the browser sessions. */
    void refresh(String name, Person person) {
        if (person.role().isEmpty()) {
            gone(name, "has no role any more");
            return;
        }
        Commit.of("signin.refresh", () -> StaffAccount.locked(name)
                .filter(account -> account.source == Source.LDAP)
                .ifPresent(account -> update(account, person)));
    }

    /** Ends all sessions of somebody who may not be here any more, and lets no requests reach the address. */
    void gone(String name, String why) {
        Commit.of("signin.gone", () -> StaffAccount.locked(name)
                .filter(account -> account.source == Source.LDAP)
                .ifPresent(account -> {
                    account.mail = null;
                    account.renewStamp();
                    end(account, why);
                }));
    }

    /** Ends all sessions of somebody who has signed out at the identity provider, or has been signed out there. */
    public void signedOut(String subject) {
        Commit.of("signin.signed-out", () -> StaffAccount.ofSubject(subject, Source.OIDC)
                .forEach(account -> end(account, "signed out at the identity provider")));
    }

    private void end(StaffAccount account, String why) {
        if (BrowserSession.endOthers(account.name, "") > 0) {
            audit.note(
                    Actor.PRODUCT,
                    Action.BROWSER_SESSIONS_ENDED,
                    "staff:" + account.name,
                    account.role.word(),
                    "all ended: " + why);
        }
    }

    /** An account that is not remembered, for looking at only. */
    static Account passing(Person person, Source source) {
        return new Account(
                LocalAccounts.asTyped(person.name()),
                source,
                person.role().orElseThrow(),
                person.fullName(),
                mail(person),
                person.groups(),
                "");
    }

    private StaffAccount fresh(String name, Person person, Source source) {
        var account = new StaffAccount();
        account.name = name;
        account.source = source;
        account.role = person.role().orElseThrow();
        account.subject = person.subject().orElse(null);
        account.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        account.renewStamp();
        account.persist();
        return account;
    }

    private static String cut(String fullName) {
        return fullName.substring(0, Math.min(fullName.length(), LONGEST));
    }

    /** A name that changed hands at the identity provider is another person. */
    private static boolean same(StaffAccount account, Person person) {
        return account.subject == null
                || account.subject.equals(person.subject().orElse(null));
    }

    private void note(String name, Role before, Role after) {
        audit.note(Actor.PRODUCT, Action.STAFF_CHANGED, "staff:" + name, before.word(), after.word());
    }

    private static Optional<String> mail(Person person) {
        return person.mail()
                .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
                .filter(mail -> mail.length() <= LONGEST_MAIL);
    }
}
