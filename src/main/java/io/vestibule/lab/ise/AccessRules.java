package io.vestibule.lab.ise;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which dates ISE accepts.
 *
 * @param zone that of the guest's location, in which ISE reads and writes all dates
 */
record AccessRules(IseSettings settings, Instant now, ZoneId zone) {

    AccessPeriod period(ObjectNode access, GuestType type) {
        var days = access.path("validDays").asInt(0);
        if (days < 1) {
            throw Refusal.invalid("validDays must be a positive number");
        }
        if (days > type.mostDays()) {
            throw Refusal.invalid("validDays exceeds the maximum account duration of the guest type");
        }
        if (access.has("fromDate") != access.has("toDate")) {
            throw Refusal.invalid("fromDate and toDate must be given together");
        }
        if (access.has("fromDate")) {
            return asked(access, days);
        }
        if (type.fromFirstLogin()) {
            return AccessPeriod.NOT_BEGUN;
        }
        if (settings.strictDates()) {
            throw Refusal.invalid("fromDate and toDate are required for this guest type");
        }
        return beginNow(access, days);
    }

    /** Validity counts from this minute; the dates are written into the document. */
    AccessPeriod beginNow(ObjectNode access, int days) {
        var from = now.truncatedTo(ChronoUnit.MINUTES);
        var to = from.atZone(zone).plusDays(days).toInstant();
        access.put("fromDate", AccessPeriod.written(from, zone)).put("toDate", AccessPeriod.written(to, zone));
        return new AccessPeriod(from, to);
    }

    private AccessPeriod asked(ObjectNode access, int days) {
        var from = AccessPeriod.parsed("fromDate", access.path("fromDate").asText());
        var to = AccessPeriod.parsed("toDate", access.path("toDate").asText());
        if (!to.isAfter(from)) {
            throw Refusal.invalid("toDate must be after fromDate");
        }
        if (ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()) > days) {
            throw Refusal.invalid("validDays is less than the days between fromDate and toDate");
        }
        var today = LocalDateTime.ofInstant(now, zone);
        if (!to.isAfter(today)) {
            throw Refusal.invalid("toDate is in the past");
        }
        if (from.isAfter(today)) {
            checkFutureStart(ChronoUnit.DAYS.between(today.toLocalDate(), from.toLocalDate()));
        }
        return new AccessPeriod(from.atZone(zone).toInstant(), to.atZone(zone).toInstant());
    }

    private void checkFutureStart(long daysAhead) {
        if (!settings.canSetFutureStartDate()) {
            throw Refusal.missingRight(settings, "canSetFutureStartDate");
        }
        if (daysAhead > settings.startDateFutureLimitDays()) {
            throw Refusal.invalid("fromDate is too far in the future");
        }
    }
}
