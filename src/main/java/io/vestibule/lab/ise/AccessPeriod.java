package io.vestibule.lab.ise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * From when to when an account is valid. Both ends are null for one that counts from its first login and has not seen it.
 */
record AccessPeriod(Instant from, Instant to) {

    static final AccessPeriod NOT_BEGUN = new AccessPeriod(null, null);

    private static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);

    boolean isOver(Instant now) {
        return to != null && !now.isBefore(to);
    }

    boolean includes(Instant now) {
        return (from == null || !now.isBefore(from)) && !isOver(now);
    }

    static LocalDateTime parsed(String field, String text) {
        try {
            return LocalDateTime.parse(text, WIRE);
        } catch (DateTimeException e) {
            throw Refusal.invalid(field + " must have the format MM/dd/yyyy HH:mm");
        }
    }

    static String written(Instant when, ZoneId zone) {
        return WIRE.format(when.atZone(zone));
    }
}
