package io.vestibule.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long a guest shall stay, as a sponsor says it: what it means depends on where the guest is. */
@FunctionalInterface
public interface StayWish {

    /** @param usual the duration that the portal proposes */
    Stay at(Instant now, ZoneId zone, Duration usual);

    static StayWish usual() {
        return (now, zone, usual) -> Stay.lasting(usual);
    }

    static StayWish lasting(Duration lasts) {
        return (now, zone, usual) -> Stay.lasting(lasts);
    }

    static StayWish endOfToday() {
        return (now, zone, usual) -> Stay.ending(endOf(LocalDate.ofInstant(now, zone), zone), now);
    }

    static StayWish endOf(LocalDate day) {
        return (now, zone, usual) -> Stay.ending(endOf(day, zone), now);
    }

    /** The last minute of the day, as ISE counts in minutes. */
    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).minusMinutes(1).toInstant();
    }
}
