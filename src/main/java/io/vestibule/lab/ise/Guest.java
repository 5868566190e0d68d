package io.vestibule.lab.ise;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A guest account as stored.
 *
 * @param stored the state without the clock's say, see {@link #status}
 * @param before the state to which reinstating leads back
 * @param period when it is valid
 * @param doc what the caller may change, in the shape of ERS, without user name and password; not to be modified
 */
record Guest(
        String id,
        String userName,
        String password,
        GuestStatus stored,
        GuestStatus before,
        String statusReason,
        String sponsor,
        Instant created,
        AccessPeriod period,
        ObjectNode doc) {

    GuestStatus status(Instant now) {
        return stored != GuestStatus.DENIED && period.isOver(now) ? GuestStatus.EXPIRED : stored;
    }

    String text(String field) {
        return doc.path(field).asText("");
    }

    String info(String field) {
        return doc.path("guestInfo").path(field).asText("");
    }

    String access(String field) {
        return doc.path("guestAccessInfo").path(field).asText("");
    }

    int validDays() {
        return doc.path("guestAccessInfo").path("validDays").asInt();
    }

    Guest becomes(GuestStatus next, String reason) {
        return new Guest(id, userName, password, next, stored, reason, sponsor, created, period, doc);
    }

    Guest withPassword(String other) {
        return new Guest(id, userName, other, stored, before, statusReason, sponsor, created, period, doc);
    }

    Guest with(ObjectNode changed, AccessPeriod when) {
        return new Guest(id, userName, password, stored, before, statusReason, sponsor, created, when, changed);
    }
}
