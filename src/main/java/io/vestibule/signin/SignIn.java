package io.vestibule.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.secret.Secret;
import io.vestibule.signin.SecondSteps.CodeResult;
import io.vestibule.task.Commit;

/** Signs members of staff in: a password, and a second step where one is due. */
@Singleton
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    /** More is no name and no password of anybody, and bcrypt reads 72 bytes at most. */
    private static final int LONGEST = 200;

    private static final String NOBODY = "unknown";

    private final PasswordCheck passwords;
    private final Accounts accounts;
    private final BrowserSessions sessions;
    private final SecondSteps secondSteps;
    private final Guesses guesses;
    private final Audit audit;

    SignIn(
            PasswordCheck passwords,
            Accounts accounts,
            BrowserSessions sessions,
            SecondSteps secondSteps,
            Guesses guesses,
            Audit audit) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondSteps = secondSteps;
        this.guesses = guesses;
        this.audit = audit;
    }

    /** How a try ended. */
    public sealed interface Result {

        /**
         * @param token what the browser's cookie shall hold
         * @param backupCodes made on the way, to be shown once; mostly none
         */
        record Welcome(Secret token, Account account, List<String> backupCodes) implements Result {}

        /** The password was right, and there is more to prove. @param token what the browser's other cookie shall hold */
        record More(Secret token) implements Result {}

        /** Name or password is wrong; nobody is told which. */
        record Wrong() implements Result {}

        /** There is no way in, whatever is typed. */
        record Refused(Refusal why) implements Result {}

        /** The guess was not looked at. */
        record TooMany(Duration left) implements Result {}

        /** The code of the second step did not open. */
        record Code(CodeResult result) implements Result {}
    }

    /** The first step: a name and a password. */
    public Result attempt(String name, Secret password, Browser browser) {
        if (name.isBlank() || name.length() > LONGEST || password.length() > LONGEST) {
            return new Result.Wrong();
        }
        var typed = LocalAccounts.asTyped(name);
        var known = browser.knows().contains(typed);
        var wait = guesses.begin(typed, browser.address(), known);
        if (wait.isPresent()) {
            LOG.warnf("Sign-in from %s refused: too many wrong passwords", browser.address());
            return new Result.TooMany(wait.get());
        }
        var checked = passwords.check(typed, password);
        if (checked instanceof Checked.Right right) {
            guesses.right(typed, browser.address(), known);
            return enter(right.account(), browser);
        }
        if (checked instanceof Checked.Refused refused) {
            if (refused.why() == Refusal.UNREACHABLE) {
                guesses.right(typed, browser.address(), known); // nobody looked at the guess
            }
            return refused(refused, browser);
        }
        LOG.infof("Sign-in from %s failed", browser.address());
        // what is typed as a name is now and then a password, so only names that exist are kept
        note(
                browser,
                accounts.byName(typed).map(Account::name).orElse(NOBODY),
                "wrong name or password" + pause(guesses.left(typed, browser.address(), known)));
        return new Result.Wrong();
    }

    private static String pause(Duration wait) {
        return wait.isZero() ? "" : ", has to wait " + wait.plusMillis(999).toSeconds() + " s";
    }

    /** Notes that somebody came back from elsewhere without being vouched for; not as often as a machine might like. */
    public void notVouched(Browser browser, String why) {
        if (guesses.isWorthALine(browser.address())) {
            note(browser, NOBODY, why);
        }
    }

    /** Lets in whom somebody else has vouched for, who has asked for a second step if there is to be one. */
    public Result vouched(Checked checked, Browser browser, String how) {
        if (checked instanceof Checked.Right right) {
            return welcome(right.account(), browser, how, List.of());
        }
        return checked instanceof Checked.Refused refused ? refused(refused, browser) : new Result.Wrong();
    }

    /** The second step: a code from a text, from an app, or from the list of backup codes. */
    public Result secondStep(Secret step, String code, Browser browser) {
        var result = secondSteps.check(step, code, browser);
        return result instanceof CodeResult.Right right
                ? welcome(right.account(), browser, "password and " + right.how(), right.backupCodes())
                : new Result.Code(result);
    }

    /** Lets in who has just chosen a password by a link of ours, unless a second step is due. */
    Result enter(Account account, Browser browser) {
        var need = secondSteps.need(account);
        return need == SecondSteps.Need.NOTHING
                ? welcome(account, browser, "password", List.of())
                : new Result.More(secondSteps.begin(account, need, browser));
    }

    private Result welcome(Account account, Browser browser, String how, List<String> backupCodes) {
        LOG.infof("%s signed in from %s", account.name(), browser.address());
        return new Result.Welcome(sessions.begin(account, browser, how), account, backupCodes);
    }

    private Result refused(Checked.Refused refused, Browser browser) {
        LOG.infof("Sign-in from %s refused: %s", browser.address(), refused.why());
        note(
                browser,
                refused.name(),
                refused.why().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return new Result.Refused(refused.why());
    }

    private void note(Browser browser, String account, String why) {
        Commit.of(
                "signin.refused",
                () -> audit.note(browser.actor(account), Action.SIGN_IN_REFUSED, "staff:" + account, null, why));
    }
}
