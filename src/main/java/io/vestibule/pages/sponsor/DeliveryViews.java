package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Attempt;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryCounts;
import io.vestibule.delivery.DeliveryFilter;
import io.vestibule.delivery.Monitor;
import io.vestibule.listing.Place;
import io.vestibule.pages.sponsor.DeliveryBoard.Choice;
import io.vestibule.pages.sponsor.DeliveryBoard.Form;
import io.vestibule.pages.sponsor.DeliveryBoard.Row;
import io.vestibule.pages.sponsor.DeliveryBoard.Speed;
import io.vestibule.pages.sponsor.DeliveryBoard.Tile;
import io.vestibule.phone.Countries;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.phone.PhoneReading;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;

/** Turns deliveries into what the monitoring page shows. */
@Singleton
class DeliveryViews {

    static final ZoneId ZONE = ZoneId.systemDefault();

    /** As a field for date and time has it. */
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** Guests wait this long without a thought, and so long before they give up. */
    private static final Duration SLOW = Duration.ofSeconds(15);

    private static final Duration TOO_SLOW = Duration.ofSeconds(30);

    private final Deliveries deliveries;
    private final Monitor monitor;
    private final Warnings warnings;
    private final Countries countries;
    private final PhoneNumbers numbers;
    private final Portals portals;
    private final Clock clock;

    DeliveryViews(
            Deliveries deliveries,
            Monitor monitor,
            Warnings warnings,
            Countries countries,
            PhoneNumbers numbers,
            Portals portals,
            Clock clock) {
        this.deliveries = deliveries;
        this.monitor = monitor;
        this.warnings = warnings;
        this.countries = countries;
        this.numbers = numbers;
        this.portals = portals;
        this.clock = clock;
    }

    DeliveryBoard board(DeliveryQuery query, DeliveryFilter seen) {
        var now = clock.instant();
        var page = monitor.page(filter(query, seen), query.cursor());
        var counts = monitor.lastHour(seen);
        var attempts = Attempt.countsOf(
                page.rows().stream().map(delivery -> delivery.id).toList());
        return new DeliveryBoard(
                query.filters(),
                now.toString(),
                warnings.now(),
                tiles(counts, query),
                speed(counts),
                ChartViews.of(counts, ZONE, code -> countries.name(code, Locale.ENGLISH)),
                page.rows().stream()
                        .map(delivery -> row(delivery, attempts.getOrDefault(delivery.id, 0), now))
                        .toList(),
                query.cursor()
                        .map(cursor -> query.address(DeliveryQuery.PAGE, Optional.empty()))
                        .orElse(null),
                page.next()
                        .map(next -> query.address(DeliveryQuery.PAGE, Optional.of(next.toString())))
                        .orElse(null),
                page.lookedTo().map(to -> Moment.minute(to, ZONE)).orElse(""),
                query.address(DeliveryQuery.LIVE, query.cursor().map(Place::toString)),
                query.address(DeliveryQuery.STREAM, query.cursor().map(Place::toString)));
    }

    DeliveryFilter filter(DeliveryQuery query, DeliveryFilter seen) {
        return query.filter(seen, ZONE, wanted(query));
    }

    Row row(Delivery delivery, int attempts, Instant now) {
        return new Row(
                delivery.id.toString(),
                StateLook.of(delivery.state),
                Meaning.of(delivery),
                Moment.of(delivery.createdAt, now, ZONE),
                delivery.phoneMasked,
                delivery.country,
                countries.name(delivery.country, Locale.ENGLISH),
                delivery.portal,
                delivery.provider == null ? "" : delivery.provider,
                delivery.providerId == null ? "" : delivery.providerId,
                attempts);
    }

    /** A number may be typed in any usual way, and is stored in one. */
    private Optional<String> wanted(DeliveryQuery query) {
        var home = query.countryMeant()
                .or(() -> portals.defaultPortal().map(Portal::defaultCountry))
                .orElse("");
        return query.text()
                .map(typed -> numbers.read(typed, home, Set.of()) instanceof PhoneReading.Good good
                        ? good.number().e164()
                        : typed);
    }

    Form form(DeliveryQuery query) {
        var state = query.stateMeant().orElse(null);
        var provider = query.providerMeant().orElse("");
        var country =
                query.countryMeant().map(code -> code.toUpperCase(Locale.ROOT)).orElse("");
        return new Form(
                StateLook.all()
                        .map(one -> new Choice(
                                StateLook.of(one).word(), StateLook.of(one).label(), one == state))
                        .toList(),
                choices(deliveries.providers().stream(), provider),
                countries.list(Locale.ENGLISH, "", Set.of()).stream()
                        .map(one ->
                                new Choice(one.code(), one.name(), one.code().equals(country)))
                        .toList(),
                choices(
                        portals.all().stream().map(Portal::name),
                        query.portalMeant().orElse("")),
                List.of(
                        new Choice("guest", "Our own", query.sourceMeant().equals(Optional.of("guest"))),
                        new Choice(
                                DeliveryQuery.GATEWAY,
                                "Other systems",
                                query.sourceMeant().equals(Optional.of(DeliveryQuery.GATEWAY)))),
                query.text().orElse(""),
                query.fromMeant(ZONE).map(DeliveryViews::forField).orElse(""),
                query.toMeant(ZONE).map(DeliveryViews::forField).orElse(""),
                query.filters(),
                query.filtersMore(),
                ZONE.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                query.address(DeliveryQuery.FILE, Optional.empty()));
    }

    /** What is chosen stands among them, even if nothing is called so any more. */
    private static List<Choice> choices(Stream<String> names, String chosen) {
        return Stream.concat(names, Stream.of(chosen))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> new Choice(name, name, name.equals(chosen)))
                .toList();
    }

    private static String forField(Instant time) {
        return FIELD.format(time.atZone(ZONE));
    }

    private static List<Tile> tiles(DeliveryCounts counts, DeliveryQuery query) {
        var chosen = query.stateMeant().orElse(null);
        return StateLook.all()
                .map(state -> new Tile(
                        StateLook.of(state),
                        counts.in(state),
                        state == chosen,
                        state == chosen ? DeliveryQuery.PAGE : DeliveryQuery.PAGE + "?state=" + state.word()))
                .toList();
    }

    private static Speed speed(DeliveryCounts counts) {
        if (counts.p95().isEmpty()) {
            return new Speed("–", "–", "none", "none arrived");
        }
        var p95 = counts.p95().get();
        var median = counts.median().map(Moment::length).orElse("–");
        if (p95.compareTo(TOO_SLOW) > 0) {
            return new Speed(median, Moment.length(p95), "bad", "too slow");
        }
        return p95.compareTo(SLOW) > 0
                ? new Speed(median, Moment.length(p95), "slow", "slow")
                : new Speed(median, Moment.length(p95), "good", "fast");
    }
}
