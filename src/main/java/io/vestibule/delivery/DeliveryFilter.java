package io.vestibule.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.vestibule.listing.Place;
import io.vestibule.listing.Where;

/** Which deliveries are asked for. Each method gives a narrower filter and leaves this one as it is. */
public final class DeliveryFilter {

    private static final DeliveryFilter ALL =
            new DeliveryFilter(List.of(), Optional.empty(), Optional.empty(), false, Optional.empty());

    private record Condition(String query, Map<String, Object> values) {}

    private final List<Condition> conditions;
    private final Optional<String> text;
    /** Which guests the texts must be to. */
    private final Optional<Where> guests;

    private final boolean fewGuests;
    private final Optional<String> leading;

    private DeliveryFilter(
            List<Condition> conditions,
            Optional<String> text,
            Optional<Where> guests,
            boolean fewGuests,
            Optional<String> leading) {
        this.conditions = conditions;
        this.text = text;
        this.guests = guests;
        this.fewGuests = fewGuests;
        this.leading = leading;
    }

    /** Everything. */
    public static DeliveryFilter all() {
        return ALL;
    }

    public DeliveryFilter state(DeliveryState state) {
        return equal("state", state);
    }

    public DeliveryFilter provider(String provider) {
        return equal("provider", provider);
    }

    /** @param country ISO 3166 */
    public DeliveryFilter country(String country) {
        return equal("country", country.toUpperCase(Locale.ROOT));
    }

    /** @param portal a portal, or a system that sends its texts through us */
    public DeliveryFilter portal(String portal) {
        return equal("portal", portal);
    }

    /** Only those that other systems send through us, or only all others. */
    public DeliveryFilter forOthers(boolean theirs) {
        return theirs
                ? equal("purpose", Delivery.FOR_OTHERS)
                : and("d.purpose <> :purpose", Map.of("purpose", Delivery.FOR_OTHERS));
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
        var seen =
                new Where().andAny("g.sponsor = :sponsor", Map.of("sponsor", account), "g.sponsorGroups", "|", groups);
        return new DeliveryFilter(conditions, text, Optional.of(seen), fewGuests, leading);
    }

    /** @param text part of the masked number, the provider's id, the portal or the reason; a whole number or id finds its texts */
    public DeliveryFilter text(String text) {
        return new DeliveryFilter(conditions, Optional.of(text), guests, fewGuests, leading);
    }

    Optional<String> text() {
        return text;
    }

    /** Which guests the texts must be to, for a query about guests {@code g}; empty for all. */
    Optional<Where> guests() {
        return guests;
    }

    /** The same by the texts of each guest, which is best where there are few: among all texts one would search long. */
    DeliveryFilter ofFewGuests() {
        return new DeliveryFilter(conditions, text, guests, true, leading);
    }

    /**
     * A field that is the same in all texts that pass. H2 takes an index that begins with it for sorting only if the
     * order begins with it, too; to others it makes no difference.
     */
    Optional<String> leading() {
        return leading;
    }

    DeliveryFilter withoutText() {
        return new DeliveryFilter(conditions, Optional.empty(), guests, fewGuests, leading);
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
        guests.ifPresent(seen -> where.and(
                fewGuests
                        ? "d.subject in (select g.id from Guest g where " + seen.query() + ")"
                        : "exists (select 1 from Guest g where g.id = d.subject and " + seen.query() + ")",
                seen.values()));
        return where.and(
                "(lower(d.phoneMasked) like :text escape '!' or lower(d.providerId) like :text escape '!'"
                        + " or lower(d.portal) like :text escape '!' or lower(d.reason) like :text escape '!')",
                "text",
                text.map(value -> Where.containing(value.toLowerCase(Locale.ROOT))));
    }

    private DeliveryFilter equal(String field, Object value) {
        var narrower = and("d." + field + " = :" + field, Map.of(field, value));
        return new DeliveryFilter(narrower.conditions, text, guests, fewGuests, Optional.of(field));
    }

    private DeliveryFilter and(String query, Map<String, Object> values) {
        var more = new ArrayList<>(conditions);
        more.add(new Condition(query, values));
        return new DeliveryFilter(List.copyOf(more), text, guests, fewGuests, leading);
    }
}
