package io.vestibule.guest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.vestibule.listing.Place;
import io.vestibule.listing.Where;

/**
 * Which guests a list shows. Empty parts do not filter, but what somebody may not see is never in it.
 *
 * @param text part of a name, the company, the user name or the number's end
 * @param phoneFingerprint of a whole number
 * @param country ISO code of the phone's country
 * @param more a condition of the caller's
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
        Optional<String> phoneFingerprint,
        Optional<String> country,
        Optional<Where> more) {

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
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A field that is the same in all guests that pass. H2 takes an index that begins with it for sorting only if the
     * order begins with it, too; to others it makes no difference.
     */
    Optional<String> leading() {
        return condition
                .map(asked -> "state")
                .or(() -> portal.map(asked -> "portal"))
                .or(() -> guestType.map(asked -> "guestType"));
    }

    Where where(Optional<Place> after) {
        var where = seen.in(new Where(), "sponsor", "sponsorGroups")
                .and("state = :state", "state", condition.map(GuestCondition::state))
                .and("loggedIn = :loggedIn", "loggedIn", condition.flatMap(GuestCondition::loggedIn))
                .and(
                        "case when wantedAt is null then false else true end = :wanted",
                        "wanted",
                        condition.flatMap(GuestCondition::wanted))
                .and("portal = :portal", "portal", portal)
                .and("sponsor = :sponsor", "sponsor", sponsor)
                .and("guestType = :guestType", "guestType", guestType)
                .and("phoneFingerprint = :phone", "phone", phoneFingerprint)
                .and("phoneCountry = :country", "country", country)
                .and("createdAt >= :from", "from", from)
                .and("createdAt < :to", "to", to);
        for (var word :
                text.map(typed -> typed.toLowerCase(Locale.ROOT).split("\\s+")).orElse(new String[0])) {
            var name = "word" + where.values().size();
            where.and("searchWords like :" + name + " escape '!'", Map.of(name, Where.containing(word)));
        }
        more.ifPresent(its -> where.and(its.query(), its.values()));
        return where.beyond(after, "createdAt", false);
    }
}
