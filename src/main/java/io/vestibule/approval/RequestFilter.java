package io.vestibule.approval;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    Where where() {
        return asked(seen(new Where()))
                .equal("state", state)
                .and("portal = :portal", "portal", portal)
                .from("createdAt", from)
                .before("createdAt", to)
                .few("phoneFingerprint", phoneFingerprint)
                .and(
                        "(lower(name) like :text escape '!' or lower(company) like :text escape '!'"
                                + " or asked like :text escape '!' or owner like :text escape '!'"
                                + " or phoneMasked like :text escape '!')",
                        "text",
                        text.map(value -> Where.containing(value.toLowerCase(Locale.ROOT))));
    }

    private Where asked(Where where) {
        if (sponsor.isEmpty()) {
            return where;
        }
        var named = sponsor.get().toLowerCase(Locale.ROOT);
        return few(Set.of(named), Set.of())
                .map(few -> where.few("id", few))
                .orElseGet(() -> where.and("(owner = :sponsor or asked = :sponsor)", Map.of("sponsor", named)));
    }

    private Where seen(Where where) {
        if (viewer.everything()) {
            return where;
        }
        return few(viewer.names(), viewer.groups())
                .map(few -> where.few("id", few))
                .orElseGet(() -> where.andAny(
                        "owner in :names or asked in :names",
                        Map.of("names", viewer.names()),
                        "ownerGroups",
                        ",",
                        viewer.groups()));
    }

    private static Optional<Set<UUID>> few(Set<String> names, Set<String> groups) {
        return ApprovalRequest.FEW.of(Map.of("owner", names, "asked", names), "ownerGroups", ",", groups);
    }
}
