package io.vestibule.signin;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.secret.Secret;

/** Signs members of staff in. */
@Singleton
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    /** More is no name and no password of anybody, and bcrypt reads 72 bytes at most. */
    private static final int LONGEST = 200;

    private final LocalAccounts accounts;
    private final BrowserSessions sessions;
    private final Guesses guesses;

    SignIn(LocalAccounts accounts, BrowserSessions sessions, Guesses guesses) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.guesses = guesses;
    }

    /** How a try ended. */
    public sealed interface Result {

        /** @param token what the browser's cookie shall hold */
        record Welcome(Secret token, Account account) implements Result {}

        /** Name or password is wrong; nobody is told which. */
        record Wrong() implements Result {}

        /** The guess was not looked at. */
        record TooMany(Duration left) implements Result {}
    }

    /**
     * @param address where the browser is, as far as we can tell
     * @param former what the browser's cookie holds now
     */
    public Result attempt(String name, Secret password, String address, Optional<Secret> former) {
        if (name.isBlank() || name.length() > LONGEST || password.length() > LONGEST) {
            return new Result.Wrong();
        }
        var typed = LocalAccounts.asTyped(name);
        var wait = guesses.begin(typed, address);
        if (wait.isPresent()) {
            LOG.warnf("Sign-in from %s refused: too many wrong passwords", address);
            return new Result.TooMany(wait.get());
        }
        var account = accounts.authenticate(typed, password);
        if (account.isEmpty()) {
            LOG.infof("Sign-in from %s failed", address);
            return new Result.Wrong();
        }
        guesses.right(typed, address);
        LOG.infof("%s signed in from %s", account.get().name(), address);
        return new Result.Welcome(sessions.begin(account.get(), former), account.get());
    }
}
