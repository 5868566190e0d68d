package io.vestibule.pages.sponsor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import io.vestibule.delivery.DeliveryCursor;
import io.vestibule.delivery.DeliveryFilter;
import io.vestibule.delivery.DeliveryState;

/** The list's filters as they stand in its address. What makes no sense there does not filter. */
public class DeliveryQuery {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    static final String PAGE = "/sponsor/deliveries";
    static final String LIVE = PAGE + "/live";

    private static final int LONGEST = 100;

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
        return given(after).flatMap(DeliveryCursor::parse).filter(cursor -> storable(cursor.createdAt()));
    }

    Optional<DeliveryState> stateMeant() {
        return given(state).flatMap(DeliveryState::ofWord);
    }

    Optional<Instant> fromMeant(ZoneId zone) {
        return given(from).flatMap(text -> instant(text, zone, 0)).filter(DeliveryQuery::storable);
    }

    /** A day is meant as a whole. */
    Optional<Instant> toMeant(ZoneId zone) {
        return given(to).flatMap(text -> instant(text, zone, 1)).filter(DeliveryQuery::storable);
    }

    Optional<String> providerMeant() {
        return given(provider);
    }

    Optional<String> countryMeant() {
        return given(country);
    }

    Optional<String> text() {
        return given(q);
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
                .anyMatch(value -> given(value).isPresent());
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
        return given(value).map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** Java knows times that no database does. */
    private static boolean storable(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(END_OF_TIME);
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value)
                .map(text -> text.codePoints()
                        .filter(sign -> !Character.isISOControl(sign)
                                && Character.isDefined(sign)
                                && Character.getType(sign) != Character.SURROGATE)
                        .limit(LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip())
                .filter(text -> !text.isEmpty());
    }

    /** Reads a date, a date and a time of this house, or a moment of the whole world. */
    private static Optional<Instant> instant(String text, ZoneId zone, int daysAfterDate) {
        try {
            if (text.length() == "2026-01-31".length()) {
                return Optional.of(LocalDate.parse(text)
                        .plusDays(daysAfterDate)
                        .atStartOfDay(zone)
                        .toInstant());
            }
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // typed into the address by hand
        }
    }
}
