package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import io.vestibule.listing.Few;
import io.vestibule.listing.Place;
import io.vestibule.listing.Reach;
import io.vestibule.listing.Slice;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.task.Commit;

/** Looks at deliveries from outside: lists, counts, and whether anything has changed. Changes nothing. */
@Singleton
public class Monitor {

    private static final int PAGE = 25;
    private static final int AT_ONCE = 500;
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Few GUESTS = new Few(() -> Delivery.getEntityManager(), "Guest");

    private final Deliveries deliveries;
    private final Reach reach;
    private final Clock clock;

    Monitor(Deliveries deliveries, Reach reach, Clock clock) {
        this.deliveries = deliveries;
        this.reach = reach;
        this.clock = clock;
    }

    /** A page of the list, newest first. Needs a transaction or a request. */
    public Slice<Delivery> page(DeliveryFilter filter, Optional<Place> after) {
        return page(resolved(filter), after, PAGE);
    }

    private Slice<Delivery> page(DeliveryFilter filter, Optional<Place> after, int size) {
        return reach.page(Delivery.ROWS, filter.where().beyond(after, "createdAt", false), false, size);
    }

    /**
     * Hands over all that pass the filter, newest first, some at a time. Each time they are read in a short transaction,
     * which is over when they are handed over: whoever takes them may take his time.
     */
    public void each(DeliveryFilter filter, Consumer<List<Delivery>> some) {
        var wanted = Commit.read(() -> resolved(filter));
        var after = Optional.<Place>empty();
        do {
            var from = after;
            var page = Commit.read(() -> page(wanted, from, AT_ONCE));
            some.accept(page.rows());
            after = page.next();
        } while (after.isPresent());
    }

    /** One delivery, if it passes the filter. Needs a transaction or a request. */
    public Optional<Delivery> one(UUID id, DeliveryFilter filter) {
        return Delivery.one(filter.id(id));
    }

    /** What became of the texts of the last hour. Needs a transaction or a request. */
    public DeliveryCounts lastHour(DeliveryFilter filter) {
        var now = clock.instant();
        return Delivery.counts(filter, now.minus(Duration.ofHours(1)), now);
    }

    /** How many texts were asked for within that time, and in how many parts, each charged as a text. */
    public DeliveryVolume volume(Duration span) {
        return Delivery.volumeSince(clock.instant().minus(span));
    }

    /** A number that grows whenever anything happens to any text, at whichever node. */
    public long changes() {
        return Commit.read(DeliveryEvent::last);
    }

    /** What of the filter only the data can tell. */
    private DeliveryFilter resolved(DeliveryFilter asked) {
        return fewGuests(byIdentity(asked));
    }

    private static DeliveryFilter fewGuests(DeliveryFilter filter) {
        return filter.vouching()
                .flatMap(whose ->
                        GUESTS.of(Map.of("sponsor", Set.of(whose.account())), "sponsorGroups", "|", whose.groups()))
                .map(filter::toGuests)
                .orElse(filter);
    }

    /** Numbers are stored encrypted, so a part of one finds nothing but its last digits; a whole one is fingerprinted. */
    private DeliveryFilter byIdentity(DeliveryFilter filter) {
        var text = filter.text().orElse("");
        var digits = text.replaceAll("[\\s().-]", "");
        if (digits.matches("\\+[1-9][0-9]{6,14}")) {
            return filter.withoutText().fingerprint(deliveries.fingerprint(new PhoneNumber(digits)));
        }
        if (!text.isEmpty() && Delivery.isProviderId(text)) {
            return filter.withoutText().providerId(text);
        }
        return text.matches(ID) ? filter.withoutText().id(UUID.fromString(text)) : filter;
    }
}
