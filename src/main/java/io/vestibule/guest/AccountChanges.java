package io.vestibule.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.task.Tasks;

/**
 * Takes what staff, or the product by its own rules, want done with an account in ISE. All of it happens inside the
 * caller's transaction; the work with ISE follows in a durable task, and {@link AccountChange} tells what became of it.
 */
@Singleton
public class AccountChanges {

    private final GuestConfig config;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    AccountChanges(GuestConfig config, Tasks tasks, Audit audit, Clock clock) {
        this.config = config;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param until the new end, for {@link ChangeKind#EXTEND}
     * @param reason why, for {@link ChangeKind#SUSPEND}; null for none
     * @param byText whether the guest gets a new password by text
     */
    public record Wish(ChangeKind kind, Instant until, String reason, boolean byText) {

        public static Wish of(ChangeKind kind) {
            return new Wish(kind, null, null, false);
        }

        public static Wish extend(Instant until) {
            return new Wish(ChangeKind.EXTEND, until, null, false);
        }
    }

    /**
     * Stores what is asked for, or why it cannot be.
     *
     * @param guest locked, so that two who ask at once are one after the other
     */
    public AccountChange ask(Actor actor, UUID batch, Guest guest, Wish wish) {
        var refusal = refusal(guest, wish);
        if (refusal.isPresent()) {
            return refuse(actor, batch, guest, wish.kind(), refusal.get());
        }
        var change = stored(actor, batch, guest, wish);
        change.state = ChangeState.ASKED;
        change.dueAt = change.askedAt.plus(wish.kind().withdrawable() ? config.undo() : Duration.ZERO);
        change.persist();
        tasks.schedule(ChangeTask.NAME, change.id.toString(), change.dueAt);
        note(actor, wish.kind().action(), guest, wanted(wish));
        return change;
    }

    /** What the product itself wants, at once and whatever else is under way. */
    public void order(Guest guest, Wish wish) {
        var change = stored(Actor.PRODUCT, UUID.randomUUID(), guest, wish);
        change.state = ChangeState.ASKED;
        change.persist();
        tasks.schedule(ChangeTask.NAME, change.id.toString());
    }

    /** Keeps that something was done that needs no ISE. */
    public AccountChange done(Actor actor, UUID batch, Guest guest, ChangeKind kind) {
        var change = stored(actor, batch, guest, Wish.of(kind));
        change.close(ChangeState.DONE, null, change.askedAt);
        change.persist();
        note(actor, kind.action(), guest, null);
        return change;
    }

    /** Keeps that something cannot be done, and why. */
    public AccountChange refuse(Actor actor, UUID batch, Guest guest, ChangeKind kind, String why) {
        var change = stored(actor, batch, guest, Wish.of(kind));
        change.close(ChangeState.REFUSED, why, change.askedAt);
        change.persist();
        return change;
    }

    /**
     * Takes back all of a batch that ISE has not been asked for yet.
     *
     * @return how many that were
     */
    public int withdraw(Actor actor, UUID batch) {
        var withdrawn = 0;
        for (var one : AccountChange.ofBatch(batch)) {
            var change = AccountChange.locked(one.id).orElseThrow();
            if (change.state == ChangeState.ASKED && !change.attempted && change.askedBy.equals(actor.name())) {
                change.close(ChangeState.WITHDRAWN, null, now());
                audit.note(actor, Action.CHANGE_WITHDRAWN, "guest:" + change.guestId, change.kind.word(), null);
                withdrawn++;
            }
        }
        return withdrawn;
    }

    private Optional<String> refusal(Guest guest, Wish wish) {
        if (guest.state == GuestState.ENDED && wish.kind() != ChangeKind.READ) {
            return Optional.of("The access has ended");
        }
        if (guest.iseId == null) {
            return Optional.of("ISE has not made the account yet");
        }
        if (wish.kind() != ChangeKind.READ && AccountChange.anyOpen(guest.id)) {
            return Optional.of("Another change is under way");
        }
        return switch (wish.kind()) {
            case SUSPEND ->
                guest.state == GuestState.SUSPENDED ? Optional.of("It is suspended already") : Optional.empty();
            case REINSTATE ->
                guest.state == GuestState.SUSPENDED ? Optional.empty() : Optional.of("It is not suspended");
            case RESET_PASSWORD ->
                guest.byCode
                        ? Optional.of("A guest with a voucher has a code and no password")
                        : guest.state == GuestState.SUSPENDED
                                ? Optional.of("It is suspended. Reinstate it first")
                                : Optional.empty();
            case EXTEND ->
                wish.until() == null || !wish.until().isAfter(clock.instant())
                        ? Optional.of("The new end is not in the future")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private AccountChange stored(Actor actor, UUID batch, Guest guest, Wish wish) {
        var change = new AccountChange();
        change.id = UUID.randomUUID();
        change.batch = batch;
        change.guestId = guest.id;
        change.kind = wish.kind();
        change.askedBy = actor.name();
        change.askedAt = now();
        change.dueAt = change.askedAt;
        change.until = wish.until() == null ? null : wish.until().truncatedTo(ChronoUnit.MINUTES);
        change.reason = wish.reason();
        change.byText = wish.byText();
        return change;
    }

    private static String wanted(Wish wish) {
        if (wish.until() != null) {
            return "until " + wish.until();
        }
        return wish.byText() ? "new one by text" : wish.reason();
    }

    private void note(Actor actor, Action action, Guest guest, String after) {
        var before = guest.state.name().toLowerCase(java.util.Locale.ROOT)
                + (guest.validTo == null ? "" : " until " + guest.validTo);
        audit.note(actor, action, "guest:" + guest.id, before, after);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
