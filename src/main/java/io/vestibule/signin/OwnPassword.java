package io.vestibule.signin;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.secret.Secret;
import io.vestibule.signin.Account.Source;
import io.vestibule.task.Commit;

/** Changing one's own password. */
@Singleton
public class OwnPassword {

    private final PasswordCheck passwords;
    private final Accounts accounts;
    private final BrowserSessions sessions;
    private final Guesses guesses;
    private final Audit audit;

    OwnPassword(PasswordCheck passwords, Accounts accounts, BrowserSessions sessions, Guesses guesses, Audit audit) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.guesses = guesses;
        this.audit = audit;
    }

    /** How a change ended. */
    public sealed interface Result {

        /** @param token what the browser's cookie shall hold from now on: all former sessions are over */
        record Changed(Secret token) implements Result {}

        record Fault(String field, String words) implements Result {}
    }

    /** Whether an account's password is kept here, where it can be changed. */
    public boolean isKeptHere(String account) {
        return accounts.byName(account)
                .filter(known -> known.source() == Source.LOCAL)
                .isPresent();
    }

    public Result change(String name, Secret current, Secret wanted, Browser browser) {
        var wait = guesses.begin(name, browser.address());
        if (wait.isPresent()) {
            return new Result.Fault("current", "Too many tries. Wait a few minutes, then try again.");
        }
        if (!(passwords.check(name, current) instanceof Checked.Right)) {
            Commit.of(
                    "signin.password-refused",
                    () -> audit.note(
                            browser.actor(name),
                            Action.PASSWORD_CHANGE_REFUSED,
                            "staff:" + name,
                            null,
                            "wrong present password"));
            return new Result.Fault("current", "This is not your present password.");
        }
        guesses.right(name, browser.address());
        if (wanted.equals(current)) {
            return new Result.Fault("password", "This is the one that you have. Take another one.");
        }
        var fault = PasswordRules.fault(name, wanted);
        if (fault.isPresent()) {
            return new Result.Fault("password", fault.get());
        }
        var hash = passwords.hash(wanted);
        return Commit.of("signin.password", () -> set(name, hash, browser))
                .<Result>map(account ->
                        new Result.Changed(sessions.begin(account, browser, "after a change of the password")))
                .orElseGet(() -> new Result.Fault("current", "Your password is not kept here."));
    }

    private Optional<Account> set(String name, String hash, Browser browser) {
        return StaffAccount.locked(name)
                .filter(account -> account.source == Source.LOCAL && !account.disabled)
                .map(account -> {
                    account.passwordHash = hash;
                    account.renewStamp();
                    audit.note(browser.actor(name), Action.PASSWORD_CHANGED, "staff:" + name, null, "by its owner");
                    return account.account();
                });
    }
}
