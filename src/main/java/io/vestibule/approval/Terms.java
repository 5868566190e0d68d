package io.vestibule.approval;

import java.time.Duration;

/** How long something lasts, in words for staff. */
public final class Terms {

    private Terms() {}

    /** A stay, such as "3 days" or "until 2026-01-31T22:59:00Z". */
    static String words(Stay stay) {
        return stay.until().map(end -> "until " + end).orElseGet(() -> words(stay.lasts()));
    }

    public static String words(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes % (24 * 60) == 0) {
            return count(minutes / (24 * 60), "day");
        }
        return minutes % 60 == 0 ? count(minutes / 60, "hour") : count(minutes, "minute");
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
