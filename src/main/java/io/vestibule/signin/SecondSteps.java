package io.vestibule.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.signin.Account.Source;
import io.vestibule.signin.SignInConfig.Policy;
import io.vestibule.task.Commit;

/** The step between the password and the end of a sign-in. All it knows is in the database, so a restart loses nothing. */
@Singleton
public class SecondSteps {

    static final String APP = "signin.app";

    private final Accounts accounts;
    private final SignInConfig config;
    private final StepTexts texts;
    private final CodeCheck codes;
    private final Keeper keeper;
    private final Clock clock;

    SecondSteps(Accounts accounts, SignInConfig config, StepTexts texts, CodeCheck codes, Keeper keeper, Clock clock) {
        this.accounts = accounts;
        this.config = config;
        this.texts = texts;
        this.codes = codes;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** What somebody has to do after the password. */
    enum Need {
        NOTHING,
        CODE,
        ENROL
    }

    /** What became of a typed code. */
    public sealed interface CodeResult {

        /**
         * It opens.
         *
         * @param how in words, for the audit
         * @param backupCodes made on the way; mostly none
         */
        record Right(Account account, String how, List<String> backupCodes) implements CodeResult {}

        /** @param left how many more tries there are */
        record Wrong(int left) implements CodeResult {}

        /** It was right, but its time is over, or a newer one has been sent. */
        record Expired() implements CodeResult {}

        /** Too many wrong ones at several sign-ins; this one was not looked at. */
        record Wait(Duration left) implements CodeResult {}

        /** The sign-in has to begin again with the password. @param tooMany because of wrong codes */
        record Over(boolean tooMany) implements CodeResult {}
    }

    /** What became of the wish for a text. */
    public sealed interface TextResult {

        record Sent() implements TextResult {}

        record TooSoon(Duration left) implements TextResult {}

        record NoMore() implements TextResult {}

        record Over() implements TextResult {}
    }

    /** What holds for a role. */
    public Policy policy(Account account) {
        return account.source() == Source.OIDC
                ? Policy.OFF
                : config.secondFactor().roles().getOrDefault(account.role(), Policy.OFF);
    }

    Need need(Account account) {
        var policy = policy(account);
        if (policy == Policy.OFF) {
            return Need.NOTHING;
        }
        if (Commit.read(() -> SecondFactor.of(account.name()))
                .filter(this::isUsable)
                .isPresent()) {
            return Need.CODE;
        }
        return policy == Policy.REQUIRED ? Need.ENROL : Need.NOTHING;
    }

    /** Begins the step; who has a phone only gets the text at once. */
    Secret begin(Account account, Need need, Browser browser) {
        var token = Token.fresh();
        Commit.of("signin.step", () -> {
            var step = fresh(token, account);
            step.enrolling = need == Need.ENROL;
            if (step.enrolling && config.secondFactor().apps()) {
                step.appSecret = keeper.seal(APP, Totp.freshSecret());
            }
            step.persist();
            SecondFactor.of(account.name())
                    .filter(factor -> !step.enrolling && !hasApp(factor))
                    .ifPresent(factor -> textTo(step, factor, browser));
        });
        return token;
    }

    /** Sets up, or sets up more, for somebody who is signed in; empty where the role has no second step. */
    public Optional<Secret> beginEnrolment(String account, Browser browser) {
        return accounts.byName(account)
                .filter(known -> policy(known) != Policy.OFF)
                .map(known -> begin(known, Need.ENROL, browser));
    }

    /** What the page of a step shows; empty when it is over. Looking changes nothing. */
    public Optional<StepView> look(Secret token) {
        var now = now();
        return Commit.read(() -> SignInStep.alive(Token.digest(token), now).map(step -> view(step, now)));
    }

    /** Texts a code, the first one or another. */
    public TextResult text(Secret token, Browser browser) {
        return Commit.of("signin.text", () -> SignInStep.locked(Token.digest(token), now())
                .filter(step -> !step.enrolling || step.phone != null)
                .map(step -> step.enrolling
                        ? texts.send(step, step.phone, step.country, browser)
                        : SecondFactor.of(step.account)
                                .filter(this::hasPhone)
                                .map(factor -> textTo(step, factor, browser))
                                .orElseGet(TextResult.NoMore::new))
                .orElseGet(TextResult.Over::new));
    }

    /** Looks at a code. */
    CodeResult check(Secret token, String typed, Browser browser) {
        var digest = Token.digest(token);
        var account = Commit.read(() -> SignInStep.alive(digest, now())).flatMap(step -> accounts.byName(step.account)
                .filter(known -> known.stamp().equals(step.stamp)));
        if (account.isEmpty()) {
            return new CodeResult.Over(false);
        }
        return Commit.of("signin.code", () -> SignInStep.locked(digest, now())
                .map(step -> codes.judge(step, account.get(), Codes.asMeant(typed), browser))
                .orElseGet(() -> new CodeResult.Over(false)));
    }

    /** Ends a step that somebody does not want to do. */
    public void forget(Secret token) {
        Commit.of("signin.forget", () -> SignInStep.finish(Token.digest(token)));
    }

    private SignInStep fresh(Secret token, Account account) {
        var step = new SignInStep();
        step.id = UUID.randomUUID();
        step.digest = Token.digest(token);
        step.account = account.name();
        step.stamp = account.stamp();
        step.createdAt = now();
        step.expiresAt = step.createdAt.plus(config.secondFactor().timeLimit());
        return step;
    }

    private TextResult textTo(SignInStep step, SecondFactor factor, Browser browser) {
        step.phoneMasked = factor.phoneMasked;
        return texts.send(step, factor.phone, factor.country, browser);
    }

    private StepView view(SignInStep step, Instant now) {
        var factor = SecondFactor.of(step.account);
        var app = step.enrolling
                ? step.appSecret != null
                : factor.filter(this::hasApp).isPresent();
        var phone = step.enrolling
                ? Optional.ofNullable(step.phoneMasked)
                : factor.filter(this::hasPhone).map(known -> known.phoneMasked);
        var secret = Optional.ofNullable(step.appSecret).flatMap(kept -> keeper.open(APP, kept));
        return new StepView(
                step.account,
                step.enrolling,
                app,
                config.secondFactor().texts(),
                phone,
                step.code != null,
                texts.isStuck(step),
                texts.wait(step.account, now),
                texts.left(step, now),
                secret.map(Totp::base32),
                secret.map(open -> Totp.address("Vestibule", step.account, open)));
    }

    private boolean isUsable(SecondFactor factor) {
        return hasApp(factor) || hasPhone(factor);
    }

    private boolean hasApp(SecondFactor factor) {
        return factor.appSecret != null && config.secondFactor().apps();
    }

    private boolean hasPhone(SecondFactor factor) {
        return factor.phone != null && config.secondFactor().texts();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
