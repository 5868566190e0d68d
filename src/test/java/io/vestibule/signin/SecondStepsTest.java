package io.vestibule.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.audit.Audit;
import io.vestibule.delivery.NewText;
import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.phone.PhoneReading;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.signin.SecondSteps.CodeResult;
import io.vestibule.signin.SecondSteps.Need;
import io.vestibule.signin.SecondSteps.TextResult;
import io.vestibule.task.Commit;
import io.vestibule.testing.SetClock;

import static org.assertj.core.api.Assertions.assertThat;

/** The second step in all its states. Each call may go to a process that has just been started. */
@QuarkusTest
@Tag("database")
class SecondStepsTest {

    private static final String NAME = "sponsor";
    private static final Browser HERE = Browser.of("192.0.2.1", null, Optional.empty());
    private static final PhoneReading.Good PHONE = new PhoneReading.Good(new PhoneNumber("+447700900456"), "GB");

    @Inject
    Accounts accounts;

    @Inject
    Keeper keeper;

    @Inject
    Audit audit;

    @Inject
    Site site;

    private final List<NewText> sent = new ArrayList<>();
    private final Set<UUID> stuck = new HashSet<>();
    private final SetClock clock = new SetClock(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
    private SecondSteps steps;
    private SecondFactors factors;

    @BeforeEach
    void start() {
        clear();
        restart("second-factor.roles.sponsor", "required");
    }

    @AfterEach
    void clear() {
        Commit.of("test", () -> {
            SignInStep.deleteAll();
            SecondFactor.deleteAll();
            BackupCode.deleteAll();
        });
    }

    /** Everything that a process keeps in memory is gone. */
    private void restart(String... settings) {
        var config = Settings.signIn(settings);
        var codes = new Codes(config, keeper);
        var texts = new StepTexts(
                config, codes, (Consumer<NewText>) sent::add, stuck::contains, keeper, audit, site, clock);
        var check = new CodeCheck(config, codes, keeper, audit, clock);
        steps = new SecondSteps(accounts, config, texts, check, keeper, clock);
        factors = new SecondFactors(accounts, steps, texts, codes, keeper, audit, clock);
    }

    private Account account() {
        return accounts.byName(NAME).orElseThrow();
    }

    private String texted() {
        return sent.get(sent.size() - 1).text().split(" ")[0];
    }

    private CodeResult check(Secret step, String code) {
        return steps.check(step, code, HERE);
    }

    private CodeResult.Right enrolByText() {
        var step = steps.begin(account(), Need.ENROL, HERE);
        assertThat(factors.phone(step, PHONE, HERE)).isInstanceOf(TextResult.Sent.class);
        var right = (CodeResult.Right) check(step, texted());
        clock.forward(Duration.ofMinutes(1));
        return right;
    }

    private String appSecret(Secret step) {
        return keeper.open(
                        SecondSteps.APP,
                        Commit.read(() -> SignInStep.alive(Token.digest(step), clock.instant()))
                                .orElseThrow()
                                .appSecret)
                .orElseThrow();
    }

    private String appCode(String secret) {
        return Totp.code(secret, clock.instant().getEpochSecond() / 30);
    }

    private String enrolByApp() {
        var step = steps.begin(account(), Need.ENROL, HERE);
        var secret = appSecret(step);
        assertThat(check(step, appCode(secret))).isInstanceOf(CodeResult.Right.class);
        clock.forward(Duration.ofMinutes(1));
        return secret;
    }

    @Test
    void thePolicyOfTheRoleDecides() {
        restart();
        assertThat(steps.need(account())).isEqualTo(Need.NOTHING);
        restart("second-factor.roles.sponsor", "optional");
        assertThat(steps.need(account())).isEqualTo(Need.NOTHING);
        restart("second-factor.roles.sponsor", "required");
        assertThat(steps.need(account())).isEqualTo(Need.ENROL);
        enrolByText();
        assertThat(steps.need(account())).isEqualTo(Need.CODE);
        restart("second-factor.roles.sponsor", "optional");
        assertThat(steps.need(account())).isEqualTo(Need.CODE);
        restart("second-factor.roles.sponsor", "required", "second-factor.texts", "false");
        assertThat(steps.need(account()))
                .as("what is set up is of no use any more")
                .isEqualTo(Need.ENROL);
        restart("second-factor.roles.admin", "required");
        assertThat(steps.need(account())).isEqualTo(Need.NOTHING);
    }

    @Test
    void aTextedCodeOpensOnce() {
        enrolByText();
        var step = steps.begin(account(), Need.CODE, HERE);
        var code = texted();
        assertThat(code).matches("[0-9]{6}");
        assertThat(check(step, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isInstanceOf(CodeResult.Right.class);
        assertThat(check(step, code)).isEqualTo(new CodeResult.Over(false));
        var next = steps.begin(account(), Need.CODE, HERE);
        assertThat(check(next, code)).isInstanceOf(CodeResult.Wrong.class);
    }

    @Test
    void aRestartBetweenTheStepsLosesNothing() {
        enrolByText();
        var step = steps.begin(account(), Need.CODE, HERE);
        check(step, "000000x");
        restart("second-factor.roles.sponsor", "required");
        assertThat(check(step, "000000x")).isEqualTo(new CodeResult.Wrong(3));
        assertThat(check(step, texted())).isInstanceOf(CodeResult.Right.class);
    }

    @Test
    void codesAreMadeAsTheSettingsSay() {
        restart(
                "second-factor.roles.sponsor", "required",
                "second-factor.length", "8",
                "second-factor.letters", "true",
                "second-factor.backup-codes", "4");
        assertThat(enrolByText().backupCodes()).hasSize(4).allMatch(code -> code.matches("[A-Z2-9]{5}-[A-Z2-9]{5}"));
        assertThat(texted()).matches("[ABCDEFGHJKMNPQRSTUVWXYZ2-9]{8}");
        var step = steps.begin(account(), Need.CODE, HERE);
        assertThat(check(step, texted().toLowerCase(Locale.ROOT))).isInstanceOf(CodeResult.Right.class);
    }

    @Test
    void aCodeRunsOut() {
        enrolByText();
        var step = steps.begin(account(), Need.CODE, HERE);
        clock.forward(Duration.ofMinutes(5));
        assertThat(check(step, texted())).isInstanceOf(CodeResult.Expired.class);
        assertThat(steps.text(step, HERE)).isInstanceOf(TextResult.Sent.class);
        assertThat(check(step, texted())).isInstanceOf(CodeResult.Right.class);
    }

    @Test
    void aNewCodeVoidsTheOldOne() {
        enrolByText();
        var step = steps.begin(account(), Need.CODE, HERE);
        var first = texted();
        assertThat(steps.text(step, HERE)).isInstanceOf(TextResult.TooSoon.class);
        clock.forward(Duration.ofSeconds(30));
        assertThat(steps.text(step, HERE)).isInstanceOf(TextResult.Sent.class);
        assertThat(check(step, first)).isInstanceOf(CodeResult.Wrong.class);
        assertThat(check(step, texted())).isInstanceOf(CodeResult.Right.class);
    }

    @Test
    void textsHaveAnEnd() {
        enrolByText();
        var step = steps.begin(account(), Need.CODE, HERE);
        for (var i = 0; i < 3; i++) {
            clock.forward(Duration.ofSeconds(30));
            assertThat(steps.text(step, HERE)).isInstanceOf(TextResult.Sent.class);
        }
        clock.forward(Duration.ofSeconds(30));
        assertThat(steps.text(step, HERE)).isInstanceOf(TextResult.NoMore.class);
        assertThat(steps.look(step).orElseThrow().textsLeft()).isZero();
    }

    @Test
    void newSignInsDoNotGetRoundTheLimitOfTheDay() {
        restart("second-factor.roles.sponsor", "required", "second-factor.texts-per-day", "3");
        enrolByText();
        for (var i = 0; i < 5; i++) {
            steps.begin(account(), Need.CODE, HERE);
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(sent).hasSize(3);
    }

    @Test
    void anotherSignInAtOnceSendsNoOtherText() {
        enrolByText();
        steps.begin(account(), Need.CODE, HERE);
        var second = steps.begin(account(), Need.CODE, HERE);
        assertThat(sent).hasSize(2);
        assertThat(steps.look(second).orElseThrow().pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void tooManyWrongCodesEndTheSignIn() {
        enrolByText();
        var step = steps.begin(account(), Need.CODE, HERE);
        for (var left = 4; left > 0; left--) {
            assertThat(check(step, "wrong")).isEqualTo(new CodeResult.Wrong(left));
        }
        assertThat(check(step, "wrong")).isEqualTo(new CodeResult.Over(true));
        assertThat(check(step, texted())).isEqualTo(new CodeResult.Over(false));
    }

    @Test
    void whoBeginsAnewWaitsNevertheless() {
        var secret = enrolByApp();
        var step = steps.begin(account(), Need.CODE, HERE);
        for (var i = 0; i < 5; i++) {
            check(step, "wrong");
        }
        restart("second-factor.roles.sponsor", "required");
        var next = steps.begin(account(), Need.CODE, HERE);
        assertThat(check(next, appCode(secret))).isEqualTo(new CodeResult.Wait(Duration.ofSeconds(30)));
        clock.forward(Duration.ofSeconds(30));
        assertThat(check(next, "wrong")).isInstanceOf(CodeResult.Wrong.class);
        assertThat(check(next, "wrong")).isEqualTo(new CodeResult.Wait(Duration.ofMinutes(1)));
        clock.forward(Duration.ofMinutes(1));
        assertThat(check(next, appCode(secret))).isInstanceOf(CodeResult.Right.class);
    }

    @Test
    void aCodeOfTheAppOpensOnceEvenAtAnotherSignIn() {
        var secret = enrolByApp();
        var code = appCode(secret);
        var one = steps.begin(account(), Need.CODE, HERE);
        var other = steps.begin(account(), Need.CODE, HERE);
        assertThat(sent).as("who has an app gets no text unasked").isEmpty();
        assertThat(check(one, code)).isInstanceOf(CodeResult.Right.class);
        assertThat(check(other, code)).isInstanceOf(CodeResult.Wrong.class);
        clock.forward(Duration.ofSeconds(30));
        assertThat(check(other, appCode(secret))).isInstanceOf(CodeResult.Right.class);
    }

    @Test
    void aBackupCodeOpensOnceAndOnlyItsOwner() {
        var codes = enrolByText().backupCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var step = steps.begin(account(), Need.CODE, HERE);
        assertThat(check(step, codes.get(0).toLowerCase(Locale.ROOT).replace("-", " ")))
                .isInstanceOf(CodeResult.Right.class);
        assertThat(check(steps.begin(account(), Need.CODE, HERE), codes.get(0))).isInstanceOf(CodeResult.Wrong.class);
        assertThat(factors.of(NAME).backupCodes()).isEqualTo(9);
        assertThat(factors.newBackupCodes(HERE.actor(NAME), NAME)).hasSize(10);
        assertThat(check(steps.begin(account(), Need.CODE, HERE), codes.get(1)))
                .as("the list before is void")
                .isInstanceOf(CodeResult.Wrong.class);
    }

    @Test
    void nothingIsKeptInTheClear() {
        var codes = enrolByText().backupCodes();
        enrolByApp();
        var factor = Commit.read(() -> SecondFactor.of(NAME)).orElseThrow();
        var secret = keeper.open(SecondSteps.APP, factor.appSecret).orElseThrow();
        assertThat(factor.appSecret).doesNotContain(secret).doesNotContain(Totp.base32(secret));
        assertThat(factor.phone).doesNotContain("7700900456");
        assertThat(factor.phoneMasked).endsWith("56").doesNotContain("7700900");
        Commit.read(() -> SignInStep.<SignInStep>listAll())
                .forEach(step -> assertThat(String.valueOf(step.code)).doesNotContain(texted()));
        Commit.read(() -> BackupCode.<BackupCode>listAll()).forEach(code -> assertThat(code.digest)
                .doesNotContain(codes.get(0).replace("-", "")));
    }

    @Test
    void nothingCountsBeforeACodeHasProvedIt() {
        var step = steps.begin(account(), Need.ENROL, HERE);
        factors.phone(step, PHONE, HERE);
        assertThat(check(step, "wrong")).isEqualTo(new CodeResult.Wrong(4));
        assertThat(steps.need(account())).isEqualTo(Need.ENROL);
        assertThat(check(step, texted())).isInstanceOf(CodeResult.Right.class);
    }

    @Test
    void anotherNumberVoidsTheCodeForTheFirst() {
        var step = steps.begin(account(), Need.ENROL, HERE);
        factors.phone(step, PHONE, HERE);
        var first = texted();
        factors.phone(step, new PhoneReading.Good(new PhoneNumber("+447700900457"), "GB"), HERE);
        assertThat(check(step, first)).isInstanceOf(CodeResult.Wrong.class);
    }

    @Test
    void aStepRunsOutAndAChangedPasswordEndsIt() {
        enrolByText();
        var step = steps.begin(account(), Need.CODE, HERE);
        Commit.of("test", () -> SignInStep.update("stamp = 'of the former password'"));
        assertThat(check(step, texted())).isEqualTo(new CodeResult.Over(false));
        clock.forward(Duration.ofMinutes(1));
        var next = steps.begin(account(), Need.CODE, HERE);
        clock.forward(Duration.ofMinutes(10));
        assertThat(steps.look(next)).isEmpty();
        assertThat(check(next, texted())).isEqualTo(new CodeResult.Over(false));
        assertThat(check(Secret.of("made up"), texted())).isEqualTo(new CodeResult.Over(false));
    }

    @Test
    void whatTheRoleNeedsStays() {
        enrolByText();
        var me = HERE.actor(NAME);
        assertThat(factors.remove(me, NAME, false)).isFalse();
        enrolByApp();
        assertThat(factors.remove(me, NAME, false)).isTrue();
        assertThat(factors.remove(me, NAME, true)).isFalse();
        restart("second-factor.roles.sponsor", "optional");
        assertThat(factors.remove(me, NAME, true)).isTrue();
        assertThat(steps.need(account())).isEqualTo(Need.NOTHING);
        assertThat(factors.of(NAME).backupCodes()).isZero();
    }

    @Test
    void anAdminHelpsWhoHasLostEverything() {
        enrolByText();
        var step = steps.begin(account(), Need.CODE, HERE);
        factors.reset(HERE.actor("admin"), NAME);
        assertThat(check(step, texted())).isEqualTo(new CodeResult.Over(false));
        assertThat(steps.need(account())).isEqualTo(Need.ENROL);
    }

    /** How many of several browsers get in with one code at the same moment. */
    private long atOnce(String code) throws Exception {
        var begun = Stream.generate(() -> steps.begin(account(), Need.CODE, HERE))
                .limit(4)
                .toList();
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(begun.size());
        try {
            var results = begun.stream()
                    .map(step -> threads.submit(() -> {
                        start.await();
                        return check(step, code);
                    }))
                    .toList();
            start.countDown();
            var right = 0;
            for (var result : results) {
                right += result.get() instanceof CodeResult.Right ? 1 : 0;
            }
            return right;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void ofManyAtOnceOneGetsInWithABackupCode() throws Exception {
        var codes = enrolByText().backupCodes();
        assertThat(atOnce(codes.get(0))).isOne();
        assertThat(factors.of(NAME).backupCodes()).isEqualTo(9);
    }

    @Test
    void ofManyAtOnceOneGetsInWithACodeOfTheApp() throws Exception {
        var secret = enrolByApp();
        assertThat(atOnce(appCode(secret))).isOne();
    }

    @Test
    void aTextThatCannotBeSentIsSaidToBeStuck() {
        enrolByText();
        var step = steps.begin(account(), Need.CODE, HERE);
        assertThat(steps.look(step).orElseThrow().stuck()).isFalse();
        stuck.add(sent.get(sent.size() - 1).subject());
        assertThat(steps.look(step).orElseThrow().stuck()).isTrue();
    }

    @Test
    void textsArePaidForAsWhatTheyAre() {
        enrolByText();
        assertThat(sent.get(0).purpose()).isEqualTo("sign-in");
        assertThat(sent.get(0).text()).hasSizeLessThanOrEqualTo(140).contains("5 minutes");
    }
}
