package io.vestibule.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which deliveries the monitoring page shows. Empty parts do not filter.
 *
 * @param text part of the masked number, the provider's id, the portal or the reason; a whole number finds its texts
 */
public record DeliveryFilter(
        Optional<DeliveryState> state,
        Optional<String> provider,
        Optional<String> country,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> text,
        Optional<String> phoneFingerprint) {

    /** Everything. */
    public static DeliveryFilter all() {
        return new DeliveryFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    record Where(String query, Map<String, Object> values) {}

    Where where(Optional<DeliveryCursor> after) {
        var query = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        state.ifPresent(value -> add(query, values, "state = :state", "state", value));
        provider.ifPresent(value -> add(query, values, "provider = :provider", "provider", value));
        country.ifPresent(value -> add(query, values, "country = :country", "country", value.toUpperCase(Locale.ROOT)));
        from.ifPresent(value -> add(query, values, "createdAt >= :from", "from", value));
        to.ifPresent(value -> add(query, values, "createdAt < :to", "to", value));
        phoneFingerprint.ifPresent(
                value -> add(query, values, "phoneFingerprint = :fingerprint", "fingerprint", value));
        text.ifPresent(value -> add(
                query,
                values,
                "(lower(phoneMasked) like :text escape '!' or lower(providerId) like :text escape '!'"
                        + " or lower(portal) like :text escape '!' or lower(reason) like :text escape '!')",
                "text",
                pattern(value)));
        after.ifPresent(cursor -> {
            query.append(" and (createdAt < :cursorAt or createdAt = :cursorAt and id < :cursorId)");
            values.put("cursorAt", cursor.createdAt());
            values.put("cursorId", cursor.id());
        });
        return new Where(query.toString(), values);
    }

    private static void add(
            StringBuilder query, Map<String, Object> values, String condition, String name, Object value) {
        query.append(" and ").append(condition);
        values.put(name, value);
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
