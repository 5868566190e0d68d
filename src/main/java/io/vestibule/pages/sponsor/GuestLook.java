package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vestibule.guest.AccountChange;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.ChangeState;
import io.vestibule.guest.Delay;
import io.vestibule.guest.Ending;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestCondition;

/** How a guest's account is shown: words, icons and colours. */
final class GuestLook {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final Duration SOON = Duration.ofHours(24);
    private static final Duration VERY_SOON = Duration.ofHours(1);

    private GuestLook() {}

    static StateLook state(GuestCondition condition) {
        return switch (condition) {
            case AWAITING -> new StateLook("waiting", "Waits for approval");
            case MAKING -> new StateLook("queued", "Being made");
            case UNUSED -> new StateLook("sent", "Not used yet");
            case USED -> new StateLook("delivered", "In use");
            case SUSPENDED -> new StateLook("undelivered", "Suspended");
            case ENDED -> new StateLook("ended", "Ended");
        };
    }

    /** @param newest the newest change that was asked for; null for none */
    static String meaning(Guest guest, AccountChange newest) {
        if (newest != null && newest.state.open()) {
            return newest.state == ChangeState.ASKED
                    ? doing(newest.kind)
                    : "Waits to " + verb(newest.kind) + ": " + trouble(newest.trouble);
        }
        return switch (GuestCondition.of(guest)) {
            case MAKING -> guest.trouble == null ? "" : "ISE delays it: " + trouble(guest.trouble);
            case ENDED -> ending(guest);
            default -> strange(guest);
        };
    }

    private static String ending(Guest guest) {
        if (guest.endedWhy == Ending.DELETED) {
            return "Deleted by staff";
        }
        if (guest.endedWhy == Ending.GONE) {
            return "ISE does not have it any more";
        }
        return guest.endedWhy == Ending.NOT_MADE ? "ISE did not make it" : "";
    }

    /** A state of ISE's that we have no word for is shown as it came. */
    private static String strange(Guest guest) {
        var known = guest.iseStatus == null
                || guest.iseStatus
                        .strip()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s_-]+", "_")
                        .matches("AWAITING_INITIAL_LOGIN|CREATED|ACTIVE|SUSPENDED");
        return known ? "" : "ISE says: " + guest.iseStatus;
    }

    /** Why ISE is not doing it now, for people who run no ISE. */
    static String trouble(String kind) {
        if (kind == null) {
            return "";
        }
        return switch (Delay.of(kind)) {
            case OUT_OF_REACH -> "ISE cannot be reached now, tried again by itself";
            case BUSY -> "ISE is busy, tried again by itself";
            case ADMIN -> "the admin has to look";
        };
    }

    static String verb(ChangeKind kind) {
        return switch (kind) {
            case SUSPEND -> "suspend";
            case REINSTATE -> "reinstate";
            case EXTEND -> "extend";
            case RESET_PASSWORD -> "reset the password";
            case DELETE -> "delete";
            case READ -> "read from ISE";
            case RESEND -> "send the text again";
        };
    }

    static String doing(ChangeKind kind) {
        return switch (kind) {
            case SUSPEND -> "Is being suspended";
            case REINSTATE -> "Is being reinstated";
            case EXTEND -> "Is being extended";
            case RESET_PASSWORD -> "Gets a new password";
            case DELETE -> "Is being deleted";
            case READ -> "Is being read from ISE";
            case RESEND -> "Gets the text again";
        };
    }

    static String name(Guest guest) {
        return Stream.of(guest.firstName, guest.lastName)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    static GuestBoard.Ends ends(Guest guest, Instant now, ZoneId zone) {
        if (guest.endedAt != null) {
            return new GuestBoard.Ends(
                    "ended " + Moment.age(Duration.between(guest.endedAt, now)), at(guest.endedAt, zone), "over");
        }
        if (guest.validTo == null) {
            return new GuestBoard.Ends("–", "", "none");
        }
        var left = Duration.between(now, guest.validTo);
        var words = left.isNegative() ? "is over" : "in " + length(left);
        var tone = left.compareTo(VERY_SOON) < 0 ? "verysoon" : left.compareTo(SOON) < 0 ? "soon" : "none";
        return new GuestBoard.Ends(
                tone.equals("none") ? SHORT.format(guest.validTo.atZone(zone)) : words, at(guest.validTo, zone), tone);
    }

    static String at(Instant time, ZoneId zone) {
        return FULL.format(time.atZone(zone));
    }

    static String span(Instant from, Instant to, ZoneId zone) {
        return SHORT.format(from.atZone(zone)) + " until " + at(to, zone);
    }

    /** A length of time as people say it, rounded down. */
    static String length(Duration time) {
        if (time.toMinutes() < 60) {
            return Math.max(1, time.toMinutes()) + " min";
        }
        if (time.toHours() < 48) {
            return time.toHours() == 24 ? "1 day" : time.toHours() + " h";
        }
        return time.toDays() + " days";
    }
}
