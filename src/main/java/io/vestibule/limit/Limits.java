package io.vestibule.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import io.vestibule.secret.Keeper;

/**
 * Counts requests for texts by their sources. The counts are rows in the database: all nodes agree on them, a restart
 * forgets nothing, and no request waits for another one's count. Requests at the very same moment may pass together.
 */
@ApplicationScoped
public class Limits {

    private static final Logger LOG = Logger.getLogger(Limits.class);

    private final Map<Source, List<Rate>> rates;
    private final Keeper keeper;
    private final Clock clock;
    private final MeterRegistry meters;

    @Inject
    Limits(RateConfig config, Keeper keeper, Clock clock, MeterRegistry meters) {
        this(rates(config), keeper, clock, meters);
    }

    Limits(Map<Source, List<Rate>> rates, Keeper keeper, Clock clock, MeterRegistry meters) {
        this.rates = rates;
        this.keeper = keeper;
        this.clock = clock;
        this.meters = meters;
    }

    /** For the proxy of the scope. */
    Limits() {
        this(Map.of(), null, null, null);
    }

    /** A limit that is reached, and how long it stays so. */
    public record Reached(Source source, Duration left) {}

    /** Counts a request in the caller's transaction; or says, and counts nothing, that a source has asked too often. */
    public Optional<Reached> count(Asking asking) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var keys = asking.keys(keeper);
        var reached = keys.entrySet().stream()
                .flatMap(key ->
                        left(key.getKey(), key.getValue(), now).stream().map(left -> new Reached(key.getKey(), left)))
                .max(Comparator.comparing(Reached::left));
        if (reached.isPresent()) {
            refused(reached.get().source(), asking.portal());
            return reached;
        }
        keys.forEach((source, fingerprint) -> {
            if (!rates.get(source).isEmpty()) {
                TextRequest.add(source, fingerprint, now);
            }
        });
        return Optional.empty();
    }

    /** Deletes what no rate looks back to any more, at most so many; returns how many. */
    long purge(int most) {
        var longest = rates.values().stream()
                .flatMap(List::stream)
                .map(Rate::within)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return TextRequest.forgetBefore(clock.instant().minus(longest), most);
    }

    private Optional<Duration> left(Source source, String fingerprint, Instant now) {
        return rates.get(source).stream()
                .flatMap(rate -> TextRequest.newestBut(rate.most() - 1, source, fingerprint).stream()
                        .map(at -> Duration.between(now, at.plus(rate.within()))))
                .filter(left -> !left.isNegative() && !left.isZero())
                .max(Comparator.naturalOrder());
    }

    private void refused(Source source, String portal) {
        LOG.warnf("A request for a text at %s was refused: its %s has asked too often", portal, source.word());
        meters.counter("vestibule.texts.refused", "source", source.word(), "portal", portal)
                .increment();
    }

    private static Map<Source, List<Rate>> rates(RateConfig config) {
        var rates = new EnumMap<Source, List<Rate>>(Source.class);
        rates.put(Source.ADDRESS, bounds(config.address()));
        rates.put(Source.ENDPOINT, bounds(config.endpoint()));
        rates.put(Source.NUMBER_BLOCK, bounds(config.numberBlock()));
        rates.put(Source.PORTAL, bounds(config.portal()));
        return rates;
    }

    private static List<Rate> bounds(List<Rate> written) {
        return written.stream().filter(rate -> !rate.isOff()).toList();
    }
}
