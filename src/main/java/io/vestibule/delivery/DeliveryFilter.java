package io.vestibule.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.vestibule.listing.Place;
import io.vestibule.listing.Where;

/** Which deliveries are asked for. Each method gives a narrower filter and leaves this one as it is. */
public final class DeliveryFilter {

    private static final DeliveryFilter ALL = new DeliveryFilter(List.of(), Optional.empty(), true);

    private record Condition(String query, Map<String, Object> values) {}

    private final List<Condition> conditions;
    private final Optional<String> text;
    private final boolean everybodys;

    private DeliveryFilter(List<Condition> conditions, Optional<String> text, boolean everybodys) {
        this.conditions = conditions;
        this.text = text;
        this.everybodys = everybodys;
    }

    /** Everything. */
    public static DeliveryFilter all() {
        return ALL;
    }

    public DeliveryFilter state(DeliveryState state) {
        return and("d.state = :state", Map.of("state", state));
    }

    public DeliveryFilter provider(String provider) {
        return and("d.provider = :provider", Map.of("provider", provider));
    }

    /** @param country ISO 3166 */
    public DeliveryFilter country(String country) {
        return and("d.country = :country", Map.of("country", country.toUpperCase(Locale.ROOT)));
    }

    /** @param portal a portal, or a system that sends its texts through us */
    public DeliveryFilter portal(String portal) {
        return and("d.portal = :portal", Map.of("portal", portal));
    }

    /** Only those that other systems send through us, or only all others. */
    public DeliveryFilter forOthers(boolean theirs) {
        return and("d.purpose " + (theirs ? "=" : "<>") + " :purpose", Map.of("purpose", Delivery.FOR_OTHERS));
    }

    public DeliveryFilter from(Instant from) {
        return and("d.createdAt >= :from", Map.of("from", from));
    }

    public DeliveryFilter to(Instant to) {
        return and("d.createdAt < :to", Map.of("to", to));
    }

    /**
     * Only those to guests for whom this account vouches, or a member of one of these sponsor groups.
     *
     * @param groups names, as a guest's account keeps them between bars
     */
    public DeliveryFilter vouchedForBy(String account, Set<String> groups) {
        var query = new StringBuilder("d.subject in (select g.id from Guest g where g.sponsor = :sponsor");
        var values = new HashMap<String, Object>(Map.of("sponsor", account));
        for (var group : groups) {
            var name = "group" + values.size();
            query.append(" or g.sponsorGroups like :").append(name).append(" escape '!'");
            values.put(name, Where.containing("|" + group + "|"));
        }
        var seen = and(query.append(")").toString(), values);
        return new DeliveryFilter(seen.conditions, text, false);
    }

    /** @param text part of the masked number, the provider's id, the portal or the reason; a whole number or id finds its texts */
    public DeliveryFilter text(String text) {
        return new DeliveryFilter(conditions, Optional.of(text), everybodys);
    }

    Optional<String> text() {
        return text;
    }

    /** Whether it asks for texts whoever vouches for their guests, so that the guests need not be looked up. */
    boolean isEverybodys() {
        return everybodys;
    }

    DeliveryFilter withoutText() {
        return new DeliveryFilter(conditions, Optional.empty(), everybodys);
    }

    DeliveryFilter fingerprint(String fingerprint) {
        return and("d.phoneFingerprint = :fingerprint", Map.of("fingerprint", fingerprint));
    }

    DeliveryFilter providerId(String providerId) {
        return and("d.providerId = :providerId", Map.of("providerId", providerId));
    }

    DeliveryFilter id(Object id) {
        return and("d.id = :id", Map.of("id", id));
    }

    /** What comes after a place in the list. The time stands alone first, so that an index begins there. */
    DeliveryFilter after(Place place) {
        return and(
                "d.createdAt <= :afterAt and (d.createdAt < :afterAt or d.id < :afterId)",
                Map.of("afterAt", place.at(), "afterId", place.id()));
    }

    /** What comes before a place in the list, and what is there. */
    DeliveryFilter upTo(Place place) {
        return and(
                "d.createdAt >= :upToAt and (d.createdAt > :upToAt or d.id >= :upToId)",
                Map.of("upToAt", place.at(), "upToId", place.id()));
    }

    Where where() {
        var where = new Where();
        conditions.forEach(condition -> where.and(condition.query, condition.values));
        return where.and(
                "(lower(d.phoneMasked) like :text escape '!' or lower(d.providerId) like :text escape '!'"
                        + " or lower(d.portal) like :text escape '!' or lower(d.reason) like :text escape '!')",
                "text",
                text.map(value -> Where.containing(value.toLowerCase(Locale.ROOT))));
    }

    private DeliveryFilter and(String query, Map<String, Object> values) {
        var more = new ArrayList<>(conditions);
        more.add(new Condition(query, values));
        return new DeliveryFilter(List.copyOf(more), text, everybodys);
    }
}
