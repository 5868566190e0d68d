package io.vestibule.signin;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.phone.PhoneReading;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.signin.SecondSteps.TextResult;
import io.vestibule.signin.SignInConfig.Policy;
import io.vestibule.task.Commit;

/** What somebody has set up for the second step, and changes of it. */
@Singleton
public class SecondFactors {

    private final Accounts accounts;
    private final SecondSteps steps;
    private final StepTexts texts;
    private final Codes codes;
    private final Keeper keeper;
    private final Audit audit;
    private final Clock clock;

    SecondFactors(
            Accounts accounts,
            SecondSteps steps,
            StepTexts texts,
            Codes codes,
            Keeper keeper,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.steps = steps;
        this.texts = texts;
        this.codes = codes;
        this.keeper = keeper;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an account has.
     *
     * @param policy what holds for its role
     * @param phone the masked number
     */
    public record Kept(Policy policy, boolean app, Optional<String> phone, long backupCodes) {

        public boolean any() {
            return app || phone.isPresent();
        }

        /** Whether one of the two ways may be taken away. */
        public boolean mayRemove() {
            return policy != Policy.REQUIRED || app && phone.isPresent();
        }
    }

    public Kept of(String name) {
        var policy = accounts.byName(name).map(steps::policy).orElse(Policy.OFF);
        return Commit.read(() -> {
            var factor = SecondFactor.of(name);
            return new Kept(
                    policy,
                    factor.filter(known -> known.appSecret != null).isPresent(),
                    factor.map(known -> known.phoneMasked),
                    BackupCode.left(name));
        });
    }

    /** Takes a number into an enrolment and texts a code to it. */
    public TextResult phone(Secret step, PhoneReading.Good number, Browser browser) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Commit.of("signin.phone", () -> SignInStep.locked(Token.digest(step), now)
                .filter(found -> found.enrolling)
                .map(found -> {
                    found.phone = keeper.seal(StepTexts.PHONE, number.number().e164());
                    found.phoneMasked = number.number().masked();
                    found.country = number.country();
                    found.code = null; // it was for the number before
                    return texts.send(found, found.phone, found.country, browser);
                })
                .orElseGet(TextResult.Over::new));
    }

    /** Takes the app or the phone away, where the role's policy allows it. */
    public boolean remove(Actor actor, String name, boolean app) {
        var required = accounts.byName(name)
                .map(steps::policy)
                .filter(Policy.REQUIRED::equals)
                .isPresent();
        return Commit.of("signin.remove-factor", () -> SecondFactor.locked(name)
                .filter(factor -> app ? factor.appSecret != null : factor.phone != null)
                .filter(factor -> !required || factor.appSecret != null && factor.phone != null)
                .map(factor -> {
                    if (app) {
                        factor.appSecret = null;
                    } else {
                        factor.phone = null;
                        factor.phoneMasked = null;
                    }
                    audit.note(actor, Action.SECOND_STEP_REMOVED, "staff:" + name, app ? "the app" : "texts", null);
                    if (factor.appSecret == null && factor.phone == null) {
                        BackupCode.forget(name);
                        factor.delete();
                    }
                    return true;
                })
                .orElse(false));
    }

    /** Takes everything away from somebody who has lost it all, by an admin. */
    public void reset(Actor actor, String name) {
        Commit.of("signin.reset-factor", () -> SecondFactor.locked(name).ifPresent(factor -> {
            factor.delete();
            BackupCode.forget(name);
            SignInStep.finishAllOf(name);
            audit.note(actor, Action.SECOND_STEP_REMOVED, "staff:" + name, "everything", null);
        }));
    }

    /** A new list in place of the old one, to be shown once; empty without a second step. */
    public List<String> newBackupCodes(Actor actor, String name) {
        return Commit.of("signin.backup", () -> SecondFactor.locked(name)
                .map(factor -> {
                    audit.note(actor, Action.BACKUP_CODES_MADE, "staff:" + name, null, null);
                    return codes.backup(name);
                })
                .orElse(List.of()));
    }
}
