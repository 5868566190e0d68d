package io.vestibule.voucher;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.vestibule.guest.Seen;
import io.vestibule.listing.Place;
import io.vestibule.listing.Where;

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

    Where where(Optional<Place> after, Instant now) {
        var where = seen.in(new Where(), "madeBy", "madeGroups");
        state.ifPresent(
                wanted -> where.and(wanted.where(), wanted.where().contains(":now") ? Map.of("now", now) : Map.of()));
        return where.and("portal = :portal", "portal", portal)
                .and("batch = :batch", "batch", batch)
                .and(
                        "searchWords like :text escape '!'",
                        "text",
                        text.map(wanted -> Where.containing(wanted.toLowerCase(Locale.ROOT))))
                .beyond(after, "madeAt", false);
    }
}
