package io.vestibule.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.controller.Account;
import io.vestibule.controller.CallResult;
import io.vestibule.controller.Controllers;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.net.Site;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.step.Step;
import io.vestibule.task.Backoff;
import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Asks a controller to let a guest on. Asking twice is harmless, so every fault that may pass is tried again. */
@Singleton
class LetOnTask extends DurableTask {

    static final String NAME = "let-on";

    private static final Logger LOG = Logger.getLogger(LetOnTask.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration UNTIL_PASSWORD_IS_HERE = Duration.ofSeconds(2);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Controllers controllers;
    private final Grants grants;
    private final Guests guests;
    private final Keeper keeper;
    private final Site site;
    private final Clock clock;

    LetOnTask(Controllers controllers, Grants grants, Guests guests, Keeper keeper, Site site, Clock clock) {
        super(NAME, Lane.CONTROLLERS);
        this.controllers = controllers;
        this.grants = grants;
        this.guests = guests;
        this.keeper = keeper;
        this.site = site;
        this.clock = clock;
    }

    private record Work(ControllerGrant grant, Guest guest, Optional<Secret> password) {}

    @Override
    public TaskOutcome run(String id, int failures) {
        var work = Commit.read(() -> work(UUID.fromString(id)));
        if (work.isEmpty()) {
            return TaskOutcome.done();
        }
        var grant = work.get().grant();
        var guest = work.get().guest();
        var left = Duration.between(clock.instant(), guest.validTo);
        if (guest.state == GuestState.ENDED || left.isNegative() || left.isZero()) {
            return grants.refuse(grant.id, "the account's time is over", null);
        }
        if (work.get().password().isEmpty()) {
            return fetchPassword(grant, guest);
        }
        var account = new Account(guest.userName, work.get().password().get(), left, landing());
        var result = Step.outside("controller.let-on", () -> controllers.letOn(grant.way, account));
        return result instanceof CallResult.LetOn on
                ? grants.granted(grant, on.answer(), on.endpoint())
                : failed(grant, (CallResult.Failed) result, failures);
    }

    private Optional<Work> work(UUID id) {
        return ControllerGrant.<ControllerGrant>findByIdOptional(id)
                .filter(grant -> grant.state.open() && grant.gateway == null)
                .map(grant -> {
                    Guest guest = Guest.findById(grant.guestId);
                    return new Work(grant, guest, guest.password(keeper));
                });
    }

    private URI landing() {
        return site.publicUrl();
    }

    /** Our copy was erased since, by this guest's other device getting on; ISE still has it. */
    private TaskOutcome fetchPassword(ControllerGrant grant, Guest guest) {
        if (isOver(grant)) {
            return grants.refuse(grant.id, "ISE did not give the password", null);
        }
        Commit.of("access.password", () -> guests.makeReady(Guest.locked(guest.id)));
        return TaskOutcome.again(UNTIL_PASSWORD_IS_HERE);
    }

    private TaskOutcome failed(ControllerGrant grant, CallResult.Failed fault, int failures) {
        var kind = fault.kind();
        if (!kind.worthRetry() || isOver(grant)) {
            LOG.warnf(
                    "Controller %s does not let registration %s on: %s %s. %s",
                    Controllers.name(grant.way), grant.id, kind.word(), fault.answer(), kind.cure());
            return grants.refuse(grant.id, fault.answer(), kind.word());
        }
        if (!Objects.equals(grant.fault, kind.word())) {
            LOG.errorf(
                    "Controller %s is in the way of registration %s: %s %s. %s",
                    Controllers.name(grant.way), grant.id, kind.word(), fault.answer(), kind.cure());
            grants.delay(grant.id, fault.answer(), kind.word());
        }
        return TaskOutcome.retry(BACKOFF.after(failures));
    }

    private boolean isOver(ControllerGrant grant) {
        return grant.askedAt.plus(PATIENCE).isBefore(clock.instant());
    }
}
