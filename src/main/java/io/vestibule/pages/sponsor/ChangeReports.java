package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.guest.AccountChange;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.ChangeState;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestLists;
import io.vestibule.guest.Seen;

/** Tells what became of what was asked for at once. Only the one who asked is told. */
@Singleton
class ChangeReports {

    private static final int FAILURES_SHOWN = 100;

    private final GuestLists lists;
    private final Clock clock;

    ChangeReports(GuestLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    Optional<ChangeReport> report(UUID batch, String account, Seen seen) {
        var changes = AccountChange.ofBatch(batch);
        if (changes.isEmpty() || !changes.get(0).askedBy.equals(account)) {
            return Optional.empty();
        }
        var open = changes.stream().anyMatch(change -> change.state.open());
        var failures = failures(changes, seen);
        var done = changes.stream()
                .filter(change -> change.state == ChangeState.DONE && mayLeaveOnline(change.kind))
                .limit(FAILURES_SHOWN)
                .toList();
        var staying = done.stream()
                .flatMap(change -> told(change, seen, StayingOn.after(change)))
                .toList();
        var live = open || done.stream().anyMatch(StayingOn::isUnderWay);
        var undoUntil = changes.stream()
                .filter(change -> change.state == ChangeState.ASKED && !change.attempted)
                .filter(change -> change.kind.withdrawable() && change.dueAt.isAfter(clock.instant()))
                .map(change -> change.dueAt)
                .max(Comparator.naturalOrder());
        return Optional.of(new ChangeReport(
                words(changes),
                live ? "open" : failures.isEmpty() && staying.isEmpty() ? "good" : "bad",
                waiting(changes),
                failures,
                staying,
                live ? GuestQuery.PAGE + "/changes/" + batch : null,
                undoUntil
                        .map(until -> GuestQuery.PAGE + "/changes/" + batch + "/withdrawal")
                        .orElse(null),
                undoUntil.map(Object::toString).orElse("")));
    }

    private static String words(List<AccountChange> changes) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var state : List.of(
                ChangeState.DONE, ChangeState.ASKED, ChangeState.WAITING, ChangeState.REFUSED, ChangeState.WITHDRAWN)) {
            var count = (int)
                    changes.stream().filter(change -> change.state == state).count();
            if (count > 0) {
                counts.put(word(state), count);
            }
        }
        var parts = new ArrayList<String>();
        counts.forEach((word, count) -> parts.add(changes.size() == 1 ? word : count + " " + word));
        return label(changes.get(0).kind) + ": " + String.join(", ", parts);
    }

    private static String word(ChangeState state) {
        return switch (state) {
            case DONE -> "done";
            case ASKED -> "in progress";
            case WAITING -> "waiting for ISE";
            case REFUSED -> "failed";
            case WITHDRAWN -> "taken back";
        };
    }

    static String label(ChangeKind kind) {
        return switch (kind) {
            case SUSPEND -> "Suspend";
            case REINSTATE -> "Reinstate";
            case EXTEND -> "Extend";
            case RESET_PASSWORD -> "Reset password";
            case DELETE -> "Delete";
            case READ -> "Read from ISE";
            case RESEND -> "Send the text again";
        };
    }

    private static String waiting(List<AccountChange> changes) {
        return changes.stream()
                .filter(change -> change.state == ChangeState.WAITING)
                .map(change -> GuestLook.trouble(change.trouble))
                .findFirst()
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".")
                .orElse("");
    }

    private List<ChangeReport.Failure> failures(List<AccountChange> changes, Seen seen) {
        return changes.stream()
                .filter(change -> change.state == ChangeState.REFUSED)
                .limit(FAILURES_SHOWN)
                .flatMap(change -> told(change, seen, List.of(change.said)))
                .toList();
    }

    private Stream<ChangeReport.Failure> told(AccountChange change, Seen seen, List<String> sentences) {
        return lists.one(change.guestId, seen).stream().flatMap(guest -> sentences.stream()
                .map(words -> new ChangeReport.Failure(guest.id.toString(), called(guest), words)));
    }

    /** Whether the guest is to be off the network when it is done. */
    private static boolean mayLeaveOnline(ChangeKind kind) {
        return kind == ChangeKind.SUSPEND || kind == ChangeKind.DELETE;
    }

    private static String called(Guest guest) {
        var name = GuestLook.name(guest);
        return name.isEmpty() ? guest.userName : name;
    }
}
