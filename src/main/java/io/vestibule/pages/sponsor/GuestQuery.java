package io.vestibule.pages.sponsor;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.guest.GuestCondition;
import io.vestibule.guest.GuestFilter;
import io.vestibule.guest.Seen;
import io.vestibule.listing.Place;
import io.vestibule.web.Asked;

/**
 * The list's filters as they stand in its address or travel in its forms. What makes no sense there does not filter.
 *
 * @param q what was typed in the search field; never a whole number, see {@code who}
 * @param who the fingerprint of a whole number, so that no address of ours carries the number itself
 * @param text the state of the last text
 * @param batch what was just asked for, whose outcome is shown
 */
record GuestQuery(
        String state,
        String portal,
        String sponsor,
        String type,
        String from,
        String to,
        String q,
        String who,
        String text,
        String country,
        String after,
        String batch) {

    static final String PAGE = "/sponsor/guests";
    static final String FILE = "/sponsor/guests.csv";

    static GuestQuery of(MultivaluedMap<String, String> given) {
        return new GuestQuery(
                given.getFirst("state"),
                given.getFirst("portal"),
                given.getFirst("sponsor"),
                given.getFirst("type"),
                given.getFirst("from"),
                given.getFirst("to"),
                given.getFirst("q"),
                given.getFirst("who"),
                given.getFirst("text"),
                given.getFirst("country"),
                given.getFirst("after"),
                given.getFirst("batch"));
    }

    GuestQuery forNumber(String fingerprint) {
        return new GuestQuery(state, portal, sponsor, type, from, to, null, fingerprint, text, country, null, batch);
    }

    Optional<Place> place() {
        return Asked.place(after);
    }

    Optional<UUID> batchMeant() {
        return Asked.id(batch);
    }

    Optional<GuestCondition> condition() {
        return Asked.words(state).flatMap(GuestCondition::ofWord);
    }

    Optional<DeliveryState> textMeant() {
        return Asked.words(text).flatMap(DeliveryState::ofWord);
    }

    GuestFilter filter(Seen seen, ZoneId zone) {
        return new GuestFilter(
                seen,
                condition(),
                Asked.words(portal),
                Asked.words(sponsor),
                Asked.words(type, 200),
                Asked.day(from, zone, 0),
                Asked.day(to, zone, 1),
                Asked.words(q),
                Asked.words(who),
                Asked.words(country).map(code -> code.toUpperCase(Locale.ROOT)),
                textMeant().map(Delivery::lastOf));
    }

    /** The filters by name, for chips, links and hidden fields. */
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "state", condition().map(GuestCondition::word).orElse(null));
        put(parts, "portal", portal);
        put(parts, "sponsor", sponsor);
        put(parts, "type", type);
        put(parts, "from", from);
        put(parts, "to", to);
        put(parts, "q", q);
        put(parts, "who", who);
        put(parts, "text", textMeant().map(DeliveryState::word).orElse(null));
        put(parts, "country", country);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, String value) {
        Asked.words(value, 200).ifPresent(given -> parts.put(name, given));
    }

    /** This list from its beginning, after a place in it, or with the outcome of something. */
    String address(Optional<Place> behind, Optional<UUID> outcome) {
        return address(parts(), behind, outcome);
    }

    /** The rows of this page alone. */
    String live() {
        return address(parts(), place(), Optional.empty()).replaceFirst("^" + PAGE, PAGE + "/live");
    }

    /** The same list as a file. */
    String file() {
        return address(parts(), Optional.empty(), Optional.empty()).replaceFirst("^" + PAGE, FILE);
    }

    /** This list with one filter less. */
    String without(String part) {
        var rest = parts();
        rest.remove(part);
        return address(rest, Optional.empty(), Optional.empty());
    }

    private static String address(Map<String, String> parts, Optional<Place> behind, Optional<UUID> outcome) {
        var query = Stream.concat(
                        parts.entrySet().stream().map(part -> Asked.parameter(part.getKey(), part.getValue())),
                        Stream.of(
                                behind.flatMap(place -> Asked.parameter("after", place.toString())),
                                outcome.flatMap(id -> Asked.parameter("batch", id.toString()))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PAGE : PAGE + "?" + query;
    }
}
