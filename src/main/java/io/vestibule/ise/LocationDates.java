package io.vestibule.ise;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** ISE writes times without a zone and means the wall clock of the guest location. */
final class LocationDates {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm", Locale.ROOT);

    /**
     * A validity in ISE's words.
     *
     * @param fromDate start on the location's wall clock
     * @param toDate end on the location's wall clock
     * @param validDays days between the two dates whatever the time of day, and at least one
     */
    record Window(String fromDate, String toDate, int validDays) {}

    private LocationDates() {}

    static Window window(Instant from, Instant to, ZoneId zone) {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("the end of the validity is not after its start");
        }
        var start = wallClock(from, zone);
        var end = wallClock(to, zone);
        if (!end.isAfter(start)) {
            // less than a minute, or the hour in which clocks are set back: count on from the start's wall clock
            end = start.plusMinutes(Math.max(1, ChronoUnit.MINUTES.between(from, to)));
        }
        var days = ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate());
        return new Window(FORMAT.format(start), FORMAT.format(end), Math.toIntExact(Math.max(1, days)));
    }

    /** Empty for anything that is not a time in ISE's format. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.strip(), FORMAT).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty(); // only shown; a release that writes it differently must not stop an account
        }
    }

    private static LocalDateTime wallClock(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
