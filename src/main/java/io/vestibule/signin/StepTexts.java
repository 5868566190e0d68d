package io.vestibule.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.NewText;
import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.signin.SecondSteps.TextResult;

/** Sends codes by text, within the limits. */
@Singleton
class StepTexts {

    static final String PHONE = "signin.phone";
    private static final String PURPOSE = "sign-in";
    private static final String PORTAL = "staff";

    private final SignInConfig.SecondFactor config;
    private final Codes codes;
    private final Consumer<NewText> sender;
    private final Predicate<UUID> stuck;
    private final Keeper keeper;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    @Inject
    StepTexts(
            SignInConfig config,
            Codes codes,
            Deliveries deliveries,
            Keeper keeper,
            Audit audit,
            Site site,
            Clock clock) {
        this(config, codes, (Consumer<NewText>) deliveries::send, deliveries::isStuck, keeper, audit, site, clock);
    }

    /**
     * @param sender takes a text in the caller's transaction
     * @param stuck whether the last text of a step is not under way
     */
    StepTexts(
            SignInConfig config,
            Codes codes,
            Consumer<NewText> sender,
            Predicate<UUID> stuck,
            Keeper keeper,
            Audit audit,
            Site site,
            Clock clock) {
        this.config = config.secondFactor();
        this.codes = codes;
        this.sender = sender;
        this.stuck = stuck;
        this.keeper = keeper;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /** A text with a new code to the phone, in the caller's transaction; the code before opens no more. */
    TextResult send(SignInStep step, String sealedPhone, String country, Browser browser) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var wait = wait(step.account, now);
        if (!wait.isZero()) {
            return new TextResult.TooSoon(wait);
        }
        if (left(step, now) == 0) {
            return new TextResult.NoMore();
        }
        var phone = keeper.open(PHONE, sealedPhone);
        if (phone.isEmpty()) {
            return new TextResult.NoMore(); // sealed with another master key
        }
        var code = codes.fresh();
        step.code = codes.fingerprint(step.id.toString(), code);
        step.codeExpiresAt = now.plus(config.validity());
        step.sentAt = now;
        step.sent++;
        sender.accept(new NewText(
                step.id,
                PORTAL,
                new PhoneNumber(phone.get()),
                country,
                words(code),
                PURPOSE,
                config.route(),
                step.codeExpiresAt));
        audit.note(
                browser.actor(step.account),
                Action.SECOND_STEP_TEXTED,
                "staff:" + step.account,
                null,
                step.phoneMasked);
        return new TextResult.Sent();
    }

    /** Whether the code that was asked for last will not come, or not soon. */
    boolean isStuck(SignInStep step) {
        return step.code != null && stuck.test(step.id);
    }

    /** How long until another code can be asked for. */
    Duration wait(String account, Instant now) {
        return SignInStep.lastText(account)
                .map(last -> Duration.between(now, last.plus(config.resendAfter())))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    /** How many codes can still be asked for. */
    int left(SignInStep step, Instant now) {
        var today = SignInStep.textsSince(step.account, now.minus(Duration.ofDays(1)));
        return (int) Math.max(0, Math.min(1 + config.resends() - step.sent, config.textsPerDay() - today));
    }

    /** The code stands first, so that it is seen in the notification without opening the text. */
    private String words(String code) {
        var url = site.publicUrl();
        var words = code + " is your code to sign in to Vestibule. It works for "
                + Math.max(1, config.validity().toMinutes()) + " minutes. Nobody of us will ever ask for it.";
        // by the last line a browser offers the code for our page only (origin-bound one-time codes, WICG)
        return "https".equals(url.getScheme()) ? words + "\n\n@" + url.getHost() + " #" + code : words;
    }
}
