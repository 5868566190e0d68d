package io.vestibule.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import io.vestibule.listing.Place;

/** Reads and writes what stands in an address or a form of the staff pages: anything may be missing, odd or huge. */
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
        return words(value, LONGEST);
    }

    /** @param longest what is longer is cut */
    public static Optional<String> words(String value, int longest) {
        return Optional.ofNullable(value)
                .map(text -> text.codePoints()
                        .filter(sign -> !Character.isISOControl(sign)
                                && Character.isDefined(sign)
                                && Character.getType(sign) != Character.SURROGATE)
                        .limit(longest)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip())
                .filter(text -> !text.isEmpty());
    }

    /** The id of a record; empty for anything else. */
    public static Optional<UUID> id(String value) {
        try {
            return words(value).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // somebody else's words in our address
        }
    }

    /** The place in a list; empty for anything else. */
    public static Optional<Place> place(String value) {
        return words(value).flatMap(Place::parse).filter(place -> storable(place.at()));
    }

    /** What was typed as a part of an address; empty for nothing. */
    public static Optional<String> parameter(String name, String value) {
        return words(value).map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** The beginning of a day, or of the one after so many days; empty for anything else. */
    public static Optional<Instant> day(String value, ZoneId zone, int daysLater) {
        return words(value).filter(Asked::isDate).flatMap(text -> time(text, zone, daysLater));
    }

    /** A date and a time of a place; empty for anything else. */
    public static Optional<Instant> moment(String value, ZoneId zone) {
        return words(value).filter(text -> !isDate(text) && !text.endsWith("Z")).flatMap(text -> time(text, zone, 0));
    }

    private static boolean isDate(String text) {
        return text.length() == "2026-01-31".length();
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
            if (isDate(text)) {
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
