package io.vestibule.guest;

import java.util.Map;
import java.util.Set;

/**
 * Whose guests somebody may see.
 *
 * @param everybody all there are, also those that nobody vouches for
 * @param sponsors the accounts whose guests he sees
 * @param groups the sponsor groups whose members' guests he sees
 */
public record Seen(boolean everybody, Set<String> sponsors, Set<String> groups) {

    public static final Seen ALL = new Seen(true, Set.of(), Set.of());

    /**
     * The condition of a query.
     *
     * @param sponsor the field with the account that vouches
     * @param sponsorGroups the field with its groups, as {@code |a|b|}
     * @param values takes up the condition's values
     */
    public String where(String sponsor, String sponsorGroups, Map<String, Object> values) {
        if (everybody) {
            return "1 = 1";
        }
        values.put("seenSponsors", sponsors);
        var where = new StringBuilder("(" + sponsor + " in (:seenSponsors)");
        for (var group : groups) {
            var name = "seenGroup" + values.size();
            where.append(" or ")
                    .append(sponsorGroups)
                    .append(" like :")
                    .append(name)
                    .append(" escape '!'");
            values.put(name, "%|" + group.replaceAll("([!%_])", "!$1") + "|%");
        }
        return where.append(")").toString();
    }
}
