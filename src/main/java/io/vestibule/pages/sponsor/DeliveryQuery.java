package io.vestibule.pages.sponsor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import io.vestibule.delivery.DeliveryCursor;
import io.vestibule.delivery.DeliveryFilter;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.web.Asked;

/** The list's filters as they stand in its address. What makes no sense there does not filter. */
public class DeliveryQuery {

    static final String PAGE = "/sponsor/deliveries";
    static final String LIVE = PAGE + "/live";

    @QueryParam("state")
    String state;

    @QueryParam("provider")
    String provider;

    @QueryParam("country")
    String country;

    @QueryParam("q")
    String q;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("after")
    String after;

    Optional<DeliveryCursor> cursor() {
        return Asked.words(after).flatMap(DeliveryCursor::parse).filter(cursor -> Asked.storable(cursor.createdAt()));
    }

    Optional<DeliveryState> stateMeant() {
        return Asked.words(state).flatMap(DeliveryState::ofWord);
    }

    Optional<Instant> fromMeant(ZoneId zone) {
        return Asked.time(from, zone, 0);
    }

    /** A day is meant as a whole. */
    Optional<Instant> toMeant(ZoneId zone) {
        return Asked.time(to, zone, 1);
    }

    Optional<String> providerMeant() {
        return Asked.words(provider);
    }

    Optional<String> countryMeant() {
        return Asked.words(country);
    }

    Optional<String> text() {
        return Asked.words(q);
    }

    /** @param text what to look for: what was typed, or the number that it means */
    DeliveryFilter filter(ZoneId zone, Optional<String> text) {
        return new DeliveryFilter(
                stateMeant(), providerMeant(), countryMeant(), fromMeant(zone), toMeant(zone), text, Optional.empty());
    }

    boolean filters() {
        return parameters(Optional.empty()).findAny().isPresent();
    }

    /** Whether a filter is set that the page keeps out of sight as long as it is not. */
    boolean filtersMore() {
        return Stream.of(provider, country, from, to)
                .anyMatch(value -> Asked.words(value).isPresent());
    }

    /** This list at another address, from its beginning or after a place in it. */
    String address(String path, Optional<String> behind) {
        var query = parameters(behind).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Stream<String> parameters(Optional<String> behind) {
        return Stream.of(
                        parameter("state", state),
                        parameter("provider", provider),
                        parameter("country", country),
                        parameter("q", q),
                        parameter("from", from),
                        parameter("to", to),
                        parameter("after", behind.orElse("")))
                .flatMap(Optional::stream);
    }

    private static Optional<String> parameter(String name, String value) {
        return Asked.words(value).map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
