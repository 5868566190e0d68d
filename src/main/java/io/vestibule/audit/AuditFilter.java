package io.vestibule.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    record Where(String query, Map<String, Object> values) {}

    /** The same from another place on. */
    public AuditFilter before(long id) {
        return new AuditFilter(actor, action, subject, from, to, Optional.of(id));
    }

    Where where() {
        var query = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        add(query, values, "actor = :actor", "actor", actor);
        add(query, values, "action = :action", "action", action);
        add(query, values, "subject like :subject escape '!'", "subject", subject.map(AuditFilter::beginning));
        add(query, values, "at >= :from", "from", from);
        add(query, values, "at < :to", "to", to);
        add(query, values, "id < :before", "before", before);
        return new Where(query.toString(), values);
    }

    private static void add(
            StringBuilder query, Map<String, Object> values, String condition, String name, Optional<?> value) {
        value.ifPresent(given -> {
            query.append(" and ").append(condition);
            values.put(name, given);
        });
    }

    private static String beginning(String text) {
        return text.replaceAll("([!%_])", "!$1") + "%";
    }
}
