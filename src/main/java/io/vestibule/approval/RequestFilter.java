package io.vestibule.approval;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.vestibule.listing.Place;
import io.vestibule.listing.Where;

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

    Where where(Optional<Place> after, boolean oldestFirst) {
        return seen(new Where())
                .and("state = :state", "state", state)
                .and("portal = :portal", "portal", portal)
                .and(
                        "(owner = :sponsor or asked = :sponsor)",
                        "sponsor",
                        sponsor.map(value -> value.toLowerCase(Locale.ROOT)))
                .and("createdAt >= :from", "from", from)
                .and("createdAt < :to", "to", to)
                .and("phoneFingerprint = :fingerprint", "fingerprint", phoneFingerprint)
                .and(
                        "(lower(name) like :text escape '!' or lower(company) like :text escape '!'"
                                + " or asked like :text escape '!' or owner like :text escape '!'"
                                + " or phoneMasked like :text escape '!')",
                        "text",
                        text.map(value -> Where.containing(value.toLowerCase(Locale.ROOT))))
                .beyond(after, "createdAt", oldestFirst);
    }

    private Where seen(Where where) {
        if (viewer.everything()) {
            return where;
        }
        return where.andAny(
                "owner in :names or asked in :names",
                Map.of("names", viewer.names()),
                "ownerGroups",
                ",",
                viewer.groups());
    }
}
