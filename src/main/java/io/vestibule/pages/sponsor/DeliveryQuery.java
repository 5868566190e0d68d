package io.vestibule.pages.sponsor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import io.vestibule.delivery.DeliveryFilter;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.listing.Place;
import io.vestibule.web.Asked;

/** The list's filters as they stand in its address. What makes no sense there does not filter. */
public class DeliveryQuery {

    static final String PAGE = "/sponsor/deliveries";
    static final String LIVE = PAGE + "/live";
    static final String STREAM = PAGE + "/stream";
    static final String FILE = PAGE + ".csv";
    static final String GATEWAY = "gateway";
    static final Set<String> SOURCES = Set.of("guest", GATEWAY);

    @QueryParam("state")
    String state;

    @QueryParam("provider")
    String provider;

    @QueryParam("country")
    String country;

    @QueryParam("portal")
    String portal;

    /** Whose texts: {@code guest} or {@code gateway}. */
    @QueryParam("source")
    String source;

    @QueryParam("q")
    String q;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("after")
    String after;

    Optional<Place> cursor() {
        return Asked.place(after);
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

    Optional<String> portalMeant() {
        return Asked.words(portal);
    }

    Optional<String> sourceMeant() {
        return Asked.words(source).filter(SOURCES::contains);
    }

    /**
     * @param seen what may be seen at all
     * @param text what to look for: what was typed, or the number that it means
     */
    DeliveryFilter filter(DeliveryFilter seen, ZoneId zone, Optional<String> text) {
        var filter = seen;
        filter = stateMeant().map(filter::state).orElse(filter);
        filter = providerMeant().map(filter::provider).orElse(filter);
        filter = countryMeant().map(filter::country).orElse(filter);
        filter = portalMeant().map(filter::portal).orElse(filter);
        filter = sourceMeant().map(GATEWAY::equals).map(filter::forOthers).orElse(filter);
        filter = fromMeant(zone).map(filter::from).orElse(filter);
        filter = toMeant(zone).map(filter::to).orElse(filter);
        return text.map(filter::text).orElse(filter);
    }

    /** The filters in words, for the audit; without what was typed, which may be a number. */
    String words() {
        return parameters(Optional.empty())
                .filter(parameter -> !parameter.startsWith("q="))
                .collect(Collectors.joining("&"));
    }

    boolean filters() {
        return parameters(Optional.empty()).findAny().isPresent();
    }

    /** Whether a filter is set that the page keeps out of sight as long as it is not. */
    boolean filtersMore() {
        return Stream.of(country, portal, source, from, to)
                .anyMatch(value -> Asked.words(value).isPresent());
    }

    /** This list at another address, from its beginning or after a place in it. */
    String address(String path, Optional<String> behind) {
        var query = parameters(behind).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Stream<String> parameters(Optional<String> behind) {
        return Stream.of(
                        Asked.parameter("state", state),
                        Asked.parameter("provider", provider),
                        Asked.parameter("country", country),
                        Asked.parameter("portal", portal),
                        Asked.parameter("source", source),
                        Asked.parameter("q", q),
                        Asked.parameter("from", from),
                        Asked.parameter("to", to),
                        Asked.parameter("after", behind.orElse("")))
                .flatMap(Optional::stream);
    }
}
