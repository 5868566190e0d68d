package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vestibule.delivery.DeliveryCounts;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.delivery.Tally;
import io.vestibule.pages.sponsor.Charts.Column;
import io.vestibule.pages.sponsor.Charts.Key;
import io.vestibule.pages.sponsor.Charts.Piece;
import io.vestibule.pages.sponsor.Charts.Share;

/** Draws the last hour. */
final class ChartViews {

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int COLUMN = 30;
    private static final double HEIGHT = 100;
    private static final double WIDTH = 300;
    private static final int ROWS = 5;
    /** In a hundred; fewer are too few to rely on the provider. */
    private static final int ENOUGH = 90;

    private static final int GOOD = 97;

    /** What is told apart: by a pattern, a colour and a word. */
    private enum Kind {
        ARRIVED("Delivered"),
        UNDER_WAY("On its way"),
        LOST("Did not arrive"),
        DOUBTFUL("Unknown");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private static Kind of(DeliveryState state) {
            return switch (state) {
                case DELIVERED -> ARRIVED;
                case QUEUED, SENT -> UNDER_WAY;
                case UNDELIVERED, FAILED, EXPIRED -> LOST;
                case UNKNOWN -> DOUBTFUL;
            };
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private ChartViews() {}

    /** @param countryName of an ISO 3166 code */
    static Charts of(DeliveryCounts counts, ZoneId zone, Function<String, String> countryName) {
        var all = counts.tallies();
        var starts = starts(counts);
        var most =
                starts.stream().mapToLong(start -> sum(all, from(start))).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (var start : starts) {
            var own = all.stream().filter(from(start)).toList();
            columns.add(new Column(
                    CLOCK.format(start.atZone(zone)), columns.size() * COLUMN, upwards(own, most), counts(own)));
        }
        return new Charts(
                columns,
                keys(all),
                List.of(
                        columns.get(0).time(),
                        columns.get(columns.size() / 2).time(),
                        columns.get(columns.size() - 1).time()),
                most,
                shares(all, tally -> tally.provider() == null ? "none yet" : tally.provider()),
                shares(all, tally -> countryName.apply(tally.country())));
    }

    private static List<Instant> starts(DeliveryCounts counts) {
        var seconds = STEP.toSeconds();
        var first = Instant.ofEpochSecond(counts.since().getEpochSecond() / seconds * seconds);
        return Stream.iterate(first, start -> !start.isAfter(counts.until()), start -> start.plus(STEP))
                .toList();
    }

    private static Predicate<Tally> from(Instant start) {
        return tally -> tally.from().equals(start);
    }

    private static List<Piece> upwards(List<Tally> tallies, long most) {
        var pieces = new ArrayList<Piece>();
        var top = HEIGHT;
        for (var kind : Kind.values()) {
            var height = HEIGHT * sum(tallies, is(kind)) / Math.max(1, most);
            if (height > 0) {
                top -= height;
                pieces.add(new Piece(kind.word(), number(top), number(height)));
            }
        }
        return pieces;
    }

    private static List<Piece> sideways(List<Tally> tallies, long most) {
        var pieces = new ArrayList<Piece>();
        var left = 0.0;
        for (var kind : Kind.values()) {
            var width = WIDTH * sum(tallies, is(kind)) / Math.max(1, most);
            if (width > 0) {
                pieces.add(new Piece(kind.word(), number(left), number(width)));
                left += width;
            }
        }
        return pieces;
    }

    private static List<Key> keys(List<Tally> all) {
        return List.of(Kind.values()).stream()
                .map(kind -> new Key(kind.word(), kind.label, sum(all, is(kind))))
                .toList();
    }

    /** The ones with the most texts. */
    private static List<Share> shares(List<Tally> all, Function<Tally, String> name) {
        var groups = all.stream().collect(Collectors.groupingBy(name));
        var most = groups.values().stream()
                .mapToLong(own -> sum(own, tally -> true))
                .max()
                .orElse(0);
        return groups.entrySet().stream()
                .map(entry -> share(entry.getKey(), entry.getValue(), most))
                .sorted(Comparator.comparingLong(Share::texts).reversed().thenComparing(Share::name))
                .limit(ROWS)
                .toList();
    }

    private static Share share(String name, List<Tally> own, long most) {
        var arrived = sum(own, is(Kind.ARRIVED));
        var settled = arrived + sum(own, is(Kind.LOST));
        var share = settled == 0 ? 0 : Math.round(100.0 * arrived / settled);
        var tone = share >= GOOD ? "good" : share >= ENOUGH ? "slow" : "bad";
        return new Share(
                name,
                sum(own, tally -> true),
                sideways(own, most),
                counts(own),
                settled == 0 ? "" : share + " %",
                settled == 0 ? "none" : tone);
    }

    private static List<Long> counts(List<Tally> tallies) {
        return List.of(Kind.values()).stream()
                .map(kind -> sum(tallies, is(kind)))
                .toList();
    }

    private static Predicate<Tally> is(Kind kind) {
        return tally -> Kind.of(tally.state()) == kind;
    }

    private static long sum(List<Tally> tallies, Predicate<Tally> which) {
        return tallies.stream().filter(which).mapToLong(Tally::count).sum();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
