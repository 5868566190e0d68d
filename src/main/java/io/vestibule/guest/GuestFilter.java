package io.vestibule.guest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which guests a list shows. Empty parts do not filter, but what somebody may not see is never in it.
 *
 * @param text part of a name, the company, the user name or the number's end
 * @param phoneFingerprint of a whole number
 */
public record GuestFilter(
        Seen seen,
        Optional<GuestCondition> condition,
        Optional<String> portal,
        Optional<String> sponsor,
        Optional<String> guestType,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> text,
        Optional<String> phoneFingerprint) {

    /** All that somebody may see. */
    public static GuestFilter of(Seen seen) {
        return new GuestFilter(
                seen,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A condition in the language of queries, with its values. */
    record Where(String query, Map<String, Object> values) {

        private Where and(String condition, String name, Object value) {
            values.put(name, value);
            return new Where(query + " and " + condition, values);
        }
    }

    Where where(Optional<GuestPlace> after) {
        var where = visible();
        if (condition.isPresent()) {
            where = where.and("state = :state", "state", condition.get().state());
            where = equal(where, "loggedIn", condition.get().loggedIn());
        }
        where = equal(where, "portal", portal);
        where = equal(where, "sponsor", sponsor);
        where = equal(where, "guestType", guestType);
        where = equal(where, "phoneFingerprint", phoneFingerprint);
        if (from.isPresent()) {
            where = where.and("createdAt >= :from", "from", from.get());
        }
        if (to.isPresent()) {
            where = where.and("createdAt < :to", "to", to.get());
        }
        for (var word :
                text.map(typed -> typed.toLowerCase(Locale.ROOT).split("\\s+")).orElse(new String[0])) {
            var name = "word" + where.values.size();
            where = where.and("searchWords like :" + name + " escape '!'", name, pattern(word));
        }
        if (after.isPresent()) {
            where = where.and(
                    "(createdAt < :placeAt or createdAt = :placeAt and id < :placeId)",
                    "placeAt",
                    after.get().createdAt());
            where.values.put("placeId", after.get().id());
        }
        return where;
    }

    private Where visible() {
        var values = new HashMap<String, Object>();
        return new Where(seen.where("sponsor", "sponsorGroups", values), values);
    }

    private static Where equal(Where where, String field, Optional<?> value) {
        return value.isEmpty() ? where : where.and(field + " = :" + field, field, value.get());
    }

    private static String pattern(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }
}
