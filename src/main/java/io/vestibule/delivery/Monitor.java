package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import io.vestibule.listing.Place;
import io.vestibule.listing.Slice;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.task.Commit;

/** Looks at deliveries from outside: lists, counts, and whether anything has changed. Changes nothing. */
@Singleton
public class Monitor {

    private static final int PAGE = 25;
    private static final int AT_ONCE = 500;
    /**
     * So many texts are looked through for words, which no index knows; the rest is looked through page by page. So a
     * search costs the same however many texts there are.
     */
    private static final int REACH = 10_000;
    /** The same where each text's guest has to be looked up, too. */
    private static final int REACH_AMONG_GUESTS = 500;
    /** Up to so many guests their texts are found by the guests. */
    private static final int FEW_GUESTS = 500;

    private final Deliveries deliveries;
    private final Clock clock;

    Monitor(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** A page of the list, newest first. Needs a transaction or a request. */
    public DeliveryPage page(DeliveryFilter filter, Optional<Place> after) {
        return page(resolved(filter), after, PAGE);
    }

    private DeliveryPage page(DeliveryFilter wanted, Optional<Place> after, int size) {
        var filter = after.map(wanted::after).orElse(wanted);
        var reach = filter.guests().isEmpty() ? REACH : REACH_AMONG_GUESTS;
        var end = filter.text().isPresent() ? Delivery.placeAt(filter.withoutText(), reach) : Optional.<Place>empty();
        var found = Delivery.newest(end.map(filter::upTo).orElse(filter), size + 1);
        var page = Slice.of(found, size, Delivery::place);
        return page.next().isPresent()
                ? new DeliveryPage(page.rows(), page.next(), false)
                : new DeliveryPage(page.rows(), end, end.isPresent());
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
            some.accept(page.deliveries());
            after = page.next();
        } while (after.isPresent());
    }

    /** One delivery, if it passes the filter. Needs a transaction or a request. */
    public Optional<Delivery> one(UUID id, DeliveryFilter filter) {
        return Delivery.newest(filter.id(id), 1).stream().findFirst();
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
        return filter.guests()
                        .filter(seen -> !Delivery.moreGuestsThan(FEW_GUESTS, seen))
                        .isPresent()
                ? filter.ofFewGuests()
                : filter;
    }

    /** Numbers are stored encrypted, so a part of one finds nothing but its last digits; a whole one is fingerprinted. */
    private DeliveryFilter byIdentity(DeliveryFilter filter) {
        var text = filter.text().orElse("");
        var digits = text.replaceAll("[\\s().-]", "");
        if (digits.matches("\\+[1-9][0-9]{6,14}")) {
            return filter.withoutText().fingerprint(deliveries.fingerprint(new PhoneNumber(digits)));
        }
        return !text.isEmpty() && Delivery.isProviderId(text)
                ? filter.withoutText().providerId(text)
                : filter;
    }
}
