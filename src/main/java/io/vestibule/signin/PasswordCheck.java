package io.vestibule.signin;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.elytron.security.common.BcryptUtil;

import io.vestibule.secret.Secret;
import io.vestibule.signin.Account.Source;
import io.vestibule.task.Commit;

/** Checks a password where its account is kept: in the settings, in the database, or in the directory. */
@Singleton
class PasswordCheck {

    private final LocalAccounts settings;
    private final DirectoryAccounts remembered;
    private final Directory directory;

    PasswordCheck(LocalAccounts settings, DirectoryAccounts remembered, Instance<Directory> directory) {
        this.settings = settings;
        this.remembered = remembered;
        this.directory = directory.isResolvable() ? directory.get() : null;
    }

    /** @param name in small letters */
    Checked check(String name, Secret password) {
        if (settings.byName(name).isPresent()) {
            return settings.authenticate(name, password)
                    .<Checked>map(Checked.Right::new)
                    .orElseGet(Checked.Wrong::new);
        }
        var stored = Commit.read(() -> StaffAccount.of(name).filter(account -> account.source == Source.LOCAL));
        if (stored.isPresent()) {
            return ofDatabase(stored.get(), password);
        }
        if (directory != null && directory.configured()) {
            return ofDirectory(name, password);
        }
        settings.authenticate(name, password); // takes the time, and fails
        return new Checked.Wrong();
    }

    /** A hash that costs as much to compare as any other here. */
    String hash(Secret password) {
        return BcryptUtil.bcryptHash(password.reveal(), settings.cost());
    }

    private Checked ofDatabase(StaffAccount account, Secret password) {
        if (account.passwordHash == null) {
            settings.authenticate("", password); // takes the time, and fails
            return new Checked.Wrong();
        }
        if (!BcryptUtil.matches(password.reveal(), account.passwordHash)) {
            return new Checked.Wrong();
        }
        return account.disabled
                ? new Checked.Refused(Refusal.LOCKED, account.name)
                : new Checked.Right(account.account());
    }

    private Checked ofDirectory(String name, Secret password) {
        if (password.reveal().isEmpty()) {
            return new Checked.Wrong(); // a directory takes a bind without a password for one without a name
        }
        var answer = directory.authenticate(name, password);
        if (answer instanceof Directory.Answer.Right right) {
            return remembered.admit(right.person(), Source.LDAP);
        }
        return answer instanceof Directory.Answer.Refused refused
                ? new Checked.Refused(refused.why(), name)
                : new Checked.Wrong();
    }
}
