package io.vestibule.guest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    Where where() {
        var seenOnes = seen.few(Guest.FEW);
        var where = seenOnes.isPresent()
                ? new Where().few("id", seenOnes.get())
                : seen.in(new Where(), "sponsor", "sponsorGroups");
        where.equal("state", condition.map(GuestCondition::state))
                .and("loggedIn = :loggedIn", "loggedIn", condition.flatMap(GuestCondition::loggedIn))
                .and(
                        "case when wantedAt is null then false else true end = :wanted",
                        "wanted",
                        condition.flatMap(GuestCondition::wanted))
                .equal("portal", portal)
                .equal("sponsor", sponsor)
                .equal("guestType", guestType)
                .few("phoneFingerprint", phoneFingerprint)
                .and("phoneCountry = :country", "country", country)
                .from("createdAt", from)
                .before("createdAt", to);
        more.ifPresent(its -> where.and(its.query(), its.values()));
        var userName = text.filter(Guest::isUserName);
        return userName.isPresent() ? where.few("userName", userName) : words(where);
    }

    private Where words(Where where) {
        var words =
                text.map(typed -> typed.toLowerCase(Locale.ROOT).split("\\s+")).orElse(new String[0]);
        for (int i = 0; i < words.length; i++) {
            var name = "word" + i;
            where.and("searchWords like :" + name + " escape '!'", Map.of(name, Where.containing(words[i])));
        }
        return where;
    }
}
