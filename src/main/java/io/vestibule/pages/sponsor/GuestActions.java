package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.guest.AccountChange;
import io.vestibule.guest.AccountChanges;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestLists;
import io.vestibule.guest.Guests;
import io.vestibule.guest.Seen;
import io.vestibule.registration.DeskRegistrations;
import io.vestibule.registration.DeskWords;
import io.vestibule.sponsor.Powers;
import io.vestibule.task.Commit;
import io.vestibule.web.Asked;

/** Does with guests what staff ask for, for one or for many. Each guest is looked up among those that they may see. */
@Singleton
class GuestActions {

    /** So many in one transaction, so that none is long and a crash loses little. */
    private static final int TOGETHER = 50;
    /** Nobody reads what became of a press and presses again so soon. */
    private static final Duration TWICE = Duration.ofSeconds(2);

    private final GuestLists lists;
    private final Guests guests;
    private final AccountChanges changes;
    private final DeskRegistrations desk;
    private final Grants grants;
    private final Viewing viewing;
    private final Audit audit;
    private final Clock clock;

    GuestActions(
            GuestLists lists,
            Guests guests,
            AccountChanges changes,
            DeskRegistrations desk,
            Grants grants,
            Viewing viewing,
            Audit audit,
            Clock clock) {
        this.lists = lists;
        this.guests = guests;
        this.changes = changes;
        this.desk = desk;
        this.grants = grants;
        this.viewing = viewing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @param by for {@link ChangeKind#EXTEND}: {@code today}, so many days as {@code 3d}, or {@code date}
     * @param date the end that was chosen, by the wall clock of the guest's place
     */
    record Wanted(ChangeKind kind, String by, String date, String reason, boolean byText) {}

    /** Does it for all of them; the outcome is found under the batch. */
    UUID act(Actor actor, Powers powers, List<UUID> ids, Wanted wanted) {
        var batch = UUID.randomUUID();
        var seen = viewing.of(powers);
        var before = pressedBefore(actor, ids, wanted.kind());
        if (before.isPresent()) {
            return before.get();
        }
        for (var from = 0; from < ids.size(); from += TOGETHER) {
            var some = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + TOGETHER)));
            some.sort(null); // two who do it to the same guests take them in the same order
            Commit.of("guests.change", () -> some.forEach(id -> one(actor, powers, seen, batch, id, wanted)));
        }
        return batch;
    }

    /** A button that is pressed twice is one wish: the second press shows what became of the first. */
    private Optional<UUID> pressedBefore(Actor actor, List<UUID> ids, ChangeKind kind) {
        var since = clock.instant().minus(TWICE);
        return Commit.read(() -> {
            var batches = ids.stream()
                    .map(id -> AccountChange.like(id, kind, actor.name(), since).map(change -> change.batch))
                    .distinct()
                    .limit(2)
                    .toList();
            return batches.size() == 1 ? batches.get(0) : Optional.empty();
        });
    }

    private void one(Actor actor, Powers powers, Seen seen, UUID batch, UUID id, Wanted wanted) {
        var visible = lists.one(id, seen);
        if (visible.isEmpty()) {
            audit.note(
                    actor,
                    Action.FOREIGN_GUEST_REFUSED,
                    "guest:" + id,
                    null,
                    wanted.kind().word());
            return;
        }
        var guest = Guest.locked(id);
        if (wanted.kind() == ChangeKind.RESEND) {
            resend(actor, batch, guest);
        } else if (wanted.kind() == ChangeKind.EXTEND) {
            extend(actor, powers, batch, guest, wanted);
        } else {
            changes.ask(
                    actor,
                    batch,
                    guest,
                    new AccountChanges.Wish(wanted.kind(), null, wanted.reason(), wanted.byText() && guest.hasPhone()));
        }
    }

    private void resend(Actor actor, UUID batch, Guest guest) {
        var problem = desk.resend(guest);
        if (problem.isPresent()) {
            changes.refuse(actor, batch, guest, ChangeKind.RESEND, DeskWords.of(problem.get(), guest.hasPhone()));
        } else {
            changes.done(actor, batch, guest, ChangeKind.RESEND);
        }
    }

    private void extend(Actor actor, Powers powers, UUID batch, Guest guest, Wanted wanted) {
        if (!powers.mayGrant(guest.guestType)) {
            changes.refuse(
                    actor,
                    batch,
                    guest,
                    ChangeKind.EXTEND,
                    "The guest type " + guest.guestType + " is not yours to grant");
            return;
        }
        var end = end(guest, wanted);
        if (end.isEmpty()) {
            changes.refuse(actor, batch, guest, ChangeKind.EXTEND, "The new end is not in the future");
            return;
        }
        var latest = clock.instant().plus(grants.longest(guest.guestType, powers));
        var capped = end.get().isAfter(latest) ? latest : end.get();
        if (capped != end.get() && guest.validTo != null && !capped.isAfter(guest.validTo)) {
            changes.refuse(actor, batch, guest, ChangeKind.EXTEND, "It lasts as long as you may grant already");
            return;
        }
        var reason = capped == end.get() ? null : "Shortened to the longest that may be granted";
        changes.ask(actor, batch, guest, new AccountChanges.Wish(ChangeKind.EXTEND, capped, reason, false));
    }

    private Optional<Instant> end(Guest guest, Wanted wanted) {
        var zone = guests.zoneOf(guest);
        var now = clock.instant();
        if ("today".equals(wanted.by())) {
            return Optional.of(now.atZone(zone)
                    .toLocalDate()
                    .atTime(LocalTime.of(23, 59))
                    .atZone(zone)
                    .toInstant());
        }
        if (wanted.by() != null && wanted.by().matches("[1-9][0-9]?d")) {
            var days = Duration.ofDays(Long.parseLong(wanted.by().replace("d", "")));
            var from = guest.validTo != null && guest.validTo.isAfter(now) ? guest.validTo : now;
            return Optional.of(from.plus(days));
        }
        return Asked.moment(wanted.date(), zone).filter(chosen -> chosen.isAfter(now));
    }

    /** Takes back what ISE was not asked for yet. */
    int withdraw(Actor actor, UUID batch) {
        return Commit.of("guests.withdraw", () -> changes.withdraw(actor, batch));
    }
}
