package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as pages show it.
 *
 * @param iso for machines
 * @param full for those who want to know exactly
 * @param age for everybody else
 */
record Moment(String iso, String full, String age) {

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    static Moment of(Instant when, Instant now, ZoneId zone) {
        return new Moment(when.toString(), FULL.format(when.atZone(zone)), age(Duration.between(when, now)));
    }

    /** For a sentence. */
    static String minute(Instant when, ZoneId zone) {
        return TO_THE_MINUTE.format(when.atZone(zone));
    }

    /** The script writes the same words as time goes on. */
    static String age(Duration age) {
        var seconds = Math.max(0, age.toSeconds());
        if (seconds < MINUTE) {
            return seconds + " s ago";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + " min ago";
        }
        return seconds < 2 * DAY ? seconds / HOUR + " h ago" : seconds / DAY + " days ago";
    }

    /** How long something took. */
    static String length(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        return seconds < HOUR
                ? seconds / MINUTE + " min " + seconds % MINUTE + " s"
                : seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
    }
}
