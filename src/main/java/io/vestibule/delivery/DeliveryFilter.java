package io.vestibule.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.vestibule.listing.Where;

/** Which deliveries are asked for. Each method gives a narrower filter and leaves this one as it is. */
public final class DeliveryFilter {

    private static final DeliveryFilter ALL = new DeliveryFilter(List.of(), Optional.empty(), Optional.empty());

    /** Whose guests the texts must be to. */
    record Vouching(String account, Set<String> groups) {}

    private final List<UnaryOperator<Where>> conditions;
    private final Optional<String> text;
    private final Optional<Vouching> vouching;

    private DeliveryFilter(List<UnaryOperator<Where>> conditions, Optional<String> text, Optional<Vouching> vouching) {
        this.conditions = conditions;
        this.text = text;
        this.vouching = vouching;
    }

    /** Everything. */
    public static DeliveryFilter all() {
        return ALL;
    }

    public DeliveryFilter state(DeliveryState state) {
        return and(where -> where.equal("state", Optional.of(state)));
    }

    public DeliveryFilter provider(String provider) {
        return and(where -> where.equal("provider", Optional.of(provider)));
    }

    /** @param country ISO 3166 */
    public DeliveryFilter country(String country) {
        return and(where -> where.equal("country", Optional.of(country.toUpperCase(Locale.ROOT))));
    }

    /** @param portal a portal, or a system that sends its texts through us */
    public DeliveryFilter portal(String portal) {
        return and(where -> where.equal("portal", Optional.of(portal)));
    }

    /** Only those that other systems send through us, or only all others. */
    public DeliveryFilter forOthers(boolean theirs) {
        return and(where -> theirs
                ? where.equal("purpose", Optional.of(Delivery.FOR_OTHERS))
                : where.and("purpose <> :purpose", Map.of("purpose", Delivery.FOR_OTHERS)));
    }

    public DeliveryFilter from(Instant from) {
        return and(where -> where.from("createdAt", Optional.of(from)));
    }

    public DeliveryFilter to(Instant to) {
        return and(where -> where.before("createdAt", Optional.of(to)));
    }

    /**
     * Only those to guests for whom this account vouches, or a member of one of these sponsor groups.
     *
     * @param groups names, as a guest's account keeps them between bars
     */
    public DeliveryFilter vouchedForBy(String account, Set<String> groups) {
        return new DeliveryFilter(conditions, text, Optional.of(new Vouching(account, groups)));
    }

    /** @param text part of the masked number, the provider's id, the portal or the reason; a whole number or id finds its texts */
    public DeliveryFilter text(String text) {
        return new DeliveryFilter(conditions, Optional.of(text), vouching);
    }

    Optional<String> text() {
        return text;
    }

    Optional<Vouching> vouching() {
        return vouching;
    }

    /** The same by the guests themselves. */
    DeliveryFilter toGuests(Collection<UUID> guests) {
        return new DeliveryFilter(conditions, text, Optional.empty()).and(where -> where.few("subject", guests));
    }

    DeliveryFilter withoutText() {
        return new DeliveryFilter(conditions, Optional.empty(), vouching);
    }

    DeliveryFilter fingerprint(String fingerprint) {
        return and(where -> where.few("phoneFingerprint", Optional.of(fingerprint)));
    }

    DeliveryFilter providerId(String providerId) {
        return and(where -> where.few("providerId", Optional.of(providerId)));
    }

    DeliveryFilter id(UUID id) {
        return and(where -> where.few("id", Optional.of(id)));
    }

    /** For a query about texts {@code r}. */
    Where where() {
        var where = new Where();
        conditions.forEach(condition -> condition.apply(where));
        // asked for each text by its guest's id: to join them a database may read all guests
        vouching.map(whose -> new Where()
                        .andAny(
                                "g.sponsor = :sponsor",
                                Map.of("sponsor", whose.account),
                                "g.sponsorGroups",
                                "|",
                                whose.groups))
                .ifPresent(seen -> where.and(
                        "(select count(g.id) from Guest g where g.id = r.subject and " + seen.query() + ") = 1",
                        seen.values()));
        return where.and(
                "(lower(phoneMasked) like :text escape '!' or lower(providerId) like :text escape '!'"
                        + " or lower(portal) like :text escape '!' or lower(reason) like :text escape '!')",
                "text",
                text.map(value -> Where.containing(value.toLowerCase(Locale.ROOT))));
    }

    private DeliveryFilter and(UnaryOperator<Where> condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new DeliveryFilter(List.copyOf(more), text, vouching);
    }
}
