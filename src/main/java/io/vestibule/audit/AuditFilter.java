package io.vestibule.audit;

import java.time.Instant;
import java.util.Optional;

import io.vestibule.listing.Where;

/**
 * Which lines of the audit are asked for. Empty parts do not filter.
 *
 * @param subject how what it was done to begins: a kind, or a kind and an id
 * @param before only lines older than the one with this id, which is where a page ends
 */
public record AuditFilter(
        Optional<String> actor,
        Optional<Action> action,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Long> before) {

    /** The same from another place on. */
    public AuditFilter before(long id) {
        return new AuditFilter(actor, action, subject, from, to, Optional.of(id));
    }

    Where where() {
        return new Where()
                .and("actor = :actor", "actor", actor)
                .and("action = :action", "action", action)
                .and("subject like :subject escape '!'", "subject", subject.map(Where::beginning))
                .and("at >= :from", "from", from)
                .and("at < :to", "to", to)
                .and("id < :before", "before", before);
    }
}
