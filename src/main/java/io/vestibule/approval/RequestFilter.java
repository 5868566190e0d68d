package io.vestibule.approval;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which requests a list shows. Empty parts do not filter.
 *
 * @param sponsor an account's name or an address
 * @param text part of the guest's name, the company or the address that was asked
 * @param phoneFingerprint finds the requests of a whole number
 */
public record RequestFilter(
        Viewer viewer,
        Optional<RequestState> state,
        Optional<String> portal,
        Optional<String> sponsor,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> text,
        Optional<String> phoneFingerprint) {

    public static RequestFilter of(Viewer viewer, Optional<RequestState> state) {
        return new RequestFilter(
                viewer,
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    record Where(String query, Map<String, Object> values) {}

    Where where(Optional<RequestCursor> after, boolean oldestFirst) {
        var query = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        seen(query, values);
        state.ifPresent(value -> add(query, values, "state = :state", "state", value));
        portal.ifPresent(value -> add(query, values, "portal = :portal", "portal", value));
        sponsor.ifPresent(value -> add(
                query, values, "(owner = :sponsor or asked = :sponsor)", "sponsor", value.toLowerCase(Locale.ROOT)));
        from.ifPresent(value -> add(query, values, "createdAt >= :from", "from", value));
        to.ifPresent(value -> add(query, values, "createdAt < :to", "to", value));
        phoneFingerprint.ifPresent(
                value -> add(query, values, "phoneFingerprint = :fingerprint", "fingerprint", value));
        text.ifPresent(value -> add(
                query,
                values,
                "(lower(name) like :text escape '!' or lower(company) like :text escape '!'"
                        + " or asked like :text escape '!' or owner like :text escape '!'"
                        + " or phoneMasked like :text escape '!')",
                "text",
                pattern(value)));
        after.ifPresent(cursor -> {
            var beyond = oldestFirst ? ">" : "<";
            query.append(" and (createdAt ")
                    .append(beyond)
                    .append(" :cursorAt or createdAt = :cursorAt and id ")
                    .append(beyond)
                    .append(" :cursorId)");
            values.put("cursorAt", cursor.createdAt());
            values.put("cursorId", cursor.id());
        });
        return new Where(query.toString(), values);
    }

    private void seen(StringBuilder query, Map<String, Object> values) {
        if (viewer.everything()) {
            return;
        }
        query.append(" and (owner in :names or asked in :names");
        values.put("names", viewer.names());
        var number = 0;
        for (var group : viewer.groups()) {
            query.append(" or ownerGroups like :group").append(number).append(" escape '!'");
            values.put("group" + number++, "%," + escaped(group) + ",%");
        }
        query.append(")");
    }

    private static void add(
            StringBuilder query, Map<String, Object> values, String condition, String name, Object value) {
        query.append(" and ").append(condition);
        values.put(name, value);
    }

    private static String pattern(String text) {
        return "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%";
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
