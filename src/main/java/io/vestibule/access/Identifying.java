package io.vestibule.access;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.ise.AccountStatus;
import io.vestibule.ise.GuestAccounts;
import io.vestibule.ise.NetworkSession;
import io.vestibule.secret.Keeper;
import io.vestibule.task.TaskOutcome;

/** The first step of letting a device on: which device it is, and whether the account may be used on it now. */
@Singleton
class Identifying {

    static final String TYPED = "typed password";

    private final Verification verification;
    private final GuestAccounts accounts;
    private final OtherDevices others;
    private final Keeper keeper;
    private final Steps steps;
    private final AccessConfig config;
    private final Clock clock;

    Identifying(
            Verification verification,
            GuestAccounts accounts,
            OtherDevices others,
            Keeper keeper,
            Steps steps,
            AccessConfig config,
            Clock clock) {
        this.verification = verification;
        this.accounts = accounts;
        this.others = others;
        this.keeper = keeper;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    /** How it ended; null when the next step can follow at once. */
    TaskOutcome identify(Admission admission, Guest guest) {
        var verdict = verification.verify(new Device(admission.claimedMac, admission.sessionId, admission.address));
        if (verdict instanceof Verification.Verdict.Forged forged) {
            return steps.refuse(admission, Refusal.FORGED, forged.why());
        }
        if (verdict instanceof Verification.Verdict.Proven proven) {
            return account(admission, guest, proven.session());
        }
        return admission.createdAt.plus(config.sessionAppears()).isBefore(clock.instant())
                ? steps.refuse(admission, Refusal.NO_SESSION, "The monitoring node knows no session of this device")
                : TaskOutcome.again(config.betweenLooks());
    }

    /** No RADIUS login follows that would ask, so we do: does the account stand, and is the password right? */
    private TaskOutcome account(Admission admission, Guest guest, NetworkSession session) {
        var account = accounts.read(guest.iseId);
        var stands = account.map(found -> found.status() == AccountStatus.ACTIVE
                        || found.status() == AccountStatus.AWAITING_INITIAL_LOGIN
                        || found.status() == AccountStatus.UNKNOWN)
                .orElse(false);
        if (!stands) {
            return steps.refuse(
                    admission,
                    Refusal.ACCOUNT_BARRED,
                    "ISE has the account as "
                            + account.map(found -> found.statusAsCame()).orElse("deleted"));
        }
        var typed =
                admission.typedSealed == null ? Optional.<String>empty() : keeper.open(TYPED, admission.typedSealed);
        if (typed.isPresent()) {
            var right = account.get().password();
            if (right.isEmpty()) {
                return steps.refuse(
                        admission, Refusal.PASSWORD_UNKNOWN, "ISE hides the password that was to be compared");
            }
            if (!right.get().matches(typed.get())) {
                return steps.refuse(admission, Refusal.WRONG_PASSWORD, "The password is not the one that ISE has");
            }
        }
        var mac = session.endpoint().orElseThrow();
        if (others.tooMany(admission, guest, mac)) {
            return steps.refuse(
                    admission, Refusal.TOO_MANY_DEVICES, "The guest type allows no further device beside those online");
        }
        steps.record("access.verified", admission, "verified", "The session is of " + mac, stored -> {
            stored.saw(session, clock.instant());
            stored.typedSealed = null;
            stored.trouble = null;
            stored.move(AdmissionState.VERIFIED, clock.instant());
        });
        return null;
    }
}
