package io.vestibule.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads what stands in the address of a list. What makes no sense there does not filter. */
public final class Asked {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final int LONGEST = 100;

    private Asked() {}

    /** Java knows times that no database does. */
    public static boolean storable(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(END_OF_TIME);
    }

    /** What was typed, without what no keyboard has; empty for nothing. */
    public static Optional<String> words(String value) {
        return Optional.ofNullable(value)
                .map(text -> text.codePoints()
                        .filter(sign -> !Character.isISOControl(sign)
                                && Character.isDefined(sign)
                                && Character.getType(sign) != Character.SURROGATE)
                        .limit(LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip())
                .filter(text -> !text.isEmpty());
    }

    /**
     * A date, a date and a time of this house, or a moment of the whole world; empty for anything else.
     *
     * @param daysAfterDate what a date alone means: its beginning or its end
     */
    public static Optional<Instant> time(String value, ZoneId zone, int daysAfterDate) {
        return words(value).flatMap(text -> instant(text, zone, daysAfterDate)).filter(Asked::storable);
    }

    private static Optional<Instant> instant(String text, ZoneId zone, int daysAfterDate) {
        try {
            if (text.length() == "2026-01-31".length()) {
                return Optional.of(LocalDate.parse(text)
                        .plusDays(daysAfterDate)
                        .atStartOfDay(zone)
                        .toInstant());
            }
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // typed into the address by hand
        }
    }
}
