package io.vestibule.pages.sponsor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Reads what stands in an address or a form of the staff pages: anything may be missing, odd or huge. */
final class QueryText {

    private static final int LONGEST = 100;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final int DATE_LENGTH = "2026-01-31".length();

    private QueryText() {}

    /** What is there, without signs that nobody typed; empty when nothing is left. */
    static Optional<String> given(String value) {
        return given(value, LONGEST);
    }

    static Optional<String> given(String value, int longest) {
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

    static Optional<UUID> id(String value) {
        try {
            return given(value).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // somebody else's words in our address
        }
    }

    /** The beginning of a day, or of the one after so many days. */
    static Optional<Instant> day(String value, ZoneId zone, int daysLater) {
        try {
            return given(value)
                    .filter(text -> text.length() == DATE_LENGTH)
                    .map(text -> LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant())
                    .filter(QueryText::storable);
        } catch (DateTimeException e) {
            return Optional.empty(); // typed into the address by hand
        }
    }

    /** A date and a time of a place. */
    static Optional<Instant> moment(String value, ZoneId zone) {
        try {
            return given(value)
                    .map(text -> LocalDateTime.parse(text).atZone(zone).toInstant())
                    .filter(QueryText::storable);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Java knows times that no database does. */
    static boolean storable(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(END_OF_TIME);
    }

    static Optional<String> parameter(String name, String value) {
        return given(value).map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
