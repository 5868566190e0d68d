package io.vestibule.signin;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
        var role = person.role().orElseThrow();
        if (account.role != role) {
            note(name, account.role, role);
            account.role = role;
            account.renewStamp();
        }
        account.fullName = person.fullName().orElse(null);
        account.mail = mail(person).orElse(null);
        account.groups(person.groups());
        account.signedInAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Checked.Right(account.account());
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

    /** A name that changed hands at the identity provider is another person. */
    private static boolean same(StaffAccount account, Person person) {
        return account.subject == null
                || account.subject.equals(person.subject().orElse(null));
    }

    private void note(String name, Role before, Role after) {
        audit.note(Actor.PRODUCT, Action.STAFF_CHANGED, "staff:" + name, before.word(), after.word());
    }

    private static Optional<String> mail(Person person) {
        return person.mail().map(mail -> mail.strip().toLowerCase(Locale.ROOT));
    }
}
