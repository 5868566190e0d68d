package io.vestibule.voucher;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.vestibule.guest.Seen;

/**
 * Which vouchers a list shows. Empty parts do not filter, but what somebody may not see is never in it.
 *
 * @param text part of the guest's name
 */
public record VoucherFilter(
        Seen seen, Optional<VoucherState> state, Optional<String> portal, Optional<UUID> batch, Optional<String> text) {

    /** All that somebody may see. */
    public static VoucherFilter of(Seen seen) {
        return new VoucherFilter(seen, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    record Where(String query, Map<String, Object> values) {}

    Where where(Optional<VoucherPlace> after, Instant now) {
        var values = new HashMap<String, Object>();
        var query = new StringBuilder(seen.where("madeBy", "madeGroups", values));
        state.ifPresent(wanted -> {
            query.append(" and ").append(wanted.where());
            if (wanted.where().contains(":now")) {
                values.put("now", now);
            }
        });
        portal.ifPresent(wanted -> {
            query.append(" and portal = :portal");
            values.put("portal", wanted);
        });
        batch.ifPresent(wanted -> {
            query.append(" and batch = :batch");
            values.put("batch", wanted);
        });
        text.ifPresent(wanted -> {
            query.append(" and searchWords like :text escape '!'");
            values.put("text", "%" + wanted.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        });
        after.ifPresent(place -> {
            query.append(" and (madeAt < :placeAt or madeAt = :placeAt and id < :placeId)");
            values.put("placeAt", place.madeAt());
            values.put("placeId", place.id());
        });
        return new Where(query.toString(), values);
    }
}
