package io.vestibule.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.secret.Keeper;
import io.vestibule.signin.SecondSteps.CodeResult;

/** Decides whether a typed code opens. Every method is called in a transaction that holds the step. */
@Singleton
class CodeCheck {

    private static final String BY_APP = "a code of the app";
    private static final String BY_TEXT = "a texted code";
    private static final String BY_BACKUP = "a backup code";

    private final SignInConfig config;
    private final Codes codes;
    private final Keeper keeper;
    private final Audit audit;
    private final Clock clock;

    CodeCheck(SignInConfig config, Codes codes, Keeper keeper, Audit audit, Clock clock) {
        this.config = config;
        this.codes = codes;
        this.keeper = keeper;
        this.audit = audit;
        this.clock = clock;
    }

    CodeResult judge(SignInStep step, Account account, String code, Browser browser) {
        return step.enrolling ? judgeNew(step, account, code, browser) : judgeKnown(step, account, code, browser);
    }

    private CodeResult judgeKnown(SignInStep step, Account account, String code, Browser browser) {
        var now = now();
        var factor = SecondFactor.locked(account.name()).orElse(null);
        if (factor == null) {
            step.done = true; // taken away in the meantime
            return new CodeResult.Over(false);
        }
        var wait = factor.left(now);
        if (wait.isPresent()) {
            return new CodeResult.Wait(wait.get());
        }
        if (isTexted(step, code) && factor.phone != null) {
            return now.isBefore(step.codeExpiresAt) ? right(step, factor, account, BY_TEXT) : new CodeResult.Expired();
        }
        if (takenFromApp(factor, code, now)) {
            return right(step, factor, account, BY_APP);
        }
        if (BackupCode.use(account.name(), codes.fingerprint(account.name(), code), now)) {
            var left = BackupCode.left(account.name()) + " left";
            audit.note(browser.actor(account.name()), Action.BACKUP_CODE_USED, subject(account), null, left);
            return right(step, factor, account, BY_BACKUP);
        }
        factor.miss(config.brake(), config.secondFactor().tries(), now);
        return wrong(step, account, browser);
    }

    /** Nothing of an enrolment counts before a code has shown that it arrives. */
    private CodeResult judgeNew(SignInStep step, Account account, String code, Browser browser) {
        var now = now();
        var byText = isTexted(step, code);
        if (byText && !now.isBefore(step.codeExpiresAt)) {
            return new CodeResult.Expired();
        }
        var appStep = open(step.appSecret)
                .map(secret -> Totp.stepOf(code, secret, now, 0))
                .filter(found -> found.isPresent());
        if (!byText && appStep.isEmpty()) {
            return wrong(step, account, browser);
        }
        var factor = SecondFactor.ofOrNew(account.name(), now);
        if (byText) {
            factor.phone = step.phone;
            factor.phoneMasked = step.phoneMasked;
            factor.country = step.country;
        } else {
            factor.appSecret = step.appSecret;
            factor.appStep = appStep.get().getAsLong();
        }
        step.done = true;
        factor.hit();
        var how = byText ? BY_TEXT : BY_APP;
        audit.note(browser.actor(account.name()), Action.SECOND_STEP_SET_UP, subject(account), null, how);
        var made = BackupCode.left(account.name()) == 0 ? codes.backup(account.name()) : List.<String>of();
        return new CodeResult.Right(account, how, made);
    }

    private boolean isTexted(SignInStep step, String code) {
        return step.code != null && step.code.equals(codes.fingerprint(step.id.toString(), code));
    }

    private boolean takenFromApp(SecondFactor factor, String code, Instant now) {
        if (!config.secondFactor().apps()) {
            return false;
        }
        var step = open(factor.appSecret).map(secret -> Totp.stepOf(code, secret, now, factor.appStep));
        step.filter(found -> found.isPresent()).ifPresent(found -> factor.appStep = found.getAsLong());
        return step.filter(found -> found.isPresent()).isPresent();
    }

    private Optional<String> open(String sealed) {
        return Optional.ofNullable(sealed).flatMap(known -> keeper.open(SecondSteps.APP, known));
    }

    private static CodeResult right(SignInStep step, SecondFactor factor, Account account, String how) {
        step.done = true;
        factor.hit();
        return new CodeResult.Right(account, how, List.of());
    }

    private CodeResult wrong(SignInStep step, Account account, Browser browser) {
        step.wrong++;
        audit.note(browser.actor(account.name()), Action.SECOND_STEP_REFUSED, subject(account), null, "wrong code");
        if (step.wrong < config.secondFactor().tries()) {
            return new CodeResult.Wrong(config.secondFactor().tries() - step.wrong);
        }
        step.done = true;
        return new CodeResult.Over(true);
    }

    private static String subject(Account account) {
        return "staff:" + account.name();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
