package io.vestibule.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/**
 * How far lists look for what no index finds, such as words: through so many rows at once, from where the page begins.
 * A page that ends there says so, and the next one goes on from there. So a page costs the same however many rows there
 * are. What indexes find is found at any age.
 */
@Singleton
public class Reach {

    private static final int ROWS = 5_000;

    private record Way(Where where, String order, Optional<Place> end) {}

    /** Through how many rows a page looks. */
    protected int rows() {
        return ROWS;
    }

    /** A page of those that pass, by age. */
    public <T> Slice<T> page(Rows<T> of, Where wanted, boolean oldestFirst, int size) {
        var way = way(of, wanted, oldestFirst);
        return within(way, Slice.of(of.find(way.where, way.order, size + 1), size, of.place()));
    }

    /** The places of those that pass, by age. */
    public Slice<Place> places(Rows<?> of, Where wanted, boolean oldestFirst, int size) {
        var way = way(of, wanted, oldestFirst);
        return within(way, Slice.of(of.places(way.where, way.order, 0, size + 1), size, place -> place));
    }

    private static <T> Slice<T> within(Way way, Slice<T> page) {
        return page.next().isPresent() || way.end.isEmpty() ? page : new Slice<>(page.rows(), way.end, true);
    }

    private Way way(Rows<?> of, Where wanted, boolean oldestFirst) {
        if (wanted.isFew()) {
            return new Way(wanted.byFew(), Order.ofFew(of.age(), oldestFirst), Optional.empty());
        }
        var fields = wanted.fields();
        if (!wanted.looks()) {
            return new Way(wanted, Order.byAge(of.age(), fields.stream().findFirst(), oldestFirst), Optional.empty());
        }
        var indexes = fields.isEmpty()
                ? List.of(Optional.<String>empty())
                : fields.stream().map(Optional::of).toList();
        return indexes.stream()
                .map(field -> by(field, of, wanted, oldestFirst))
                .max(Comparator.comparing(
                        way -> way.end,
                        (one, other) -> one.isEmpty() || other.isEmpty()
                                ? Boolean.compare(one.isEmpty(), other.isEmpty())
                                : one.get().at().compareTo(other.get().at()) * (oldestFirst ? 1 : -1)))
                .orElseThrow();
    }

    /** Looks at the rows that one index finds; of several that one is best that reaches furthest. */
    private Way by(Optional<String> field, Rows<?> of, Where wanted, boolean oldestFirst) {
        var order = Order.byAge(of.age(), field, oldestFirst);
        var end =
                of.places(wanted.indexed(field), order, rows() - 1, 1).stream().findFirst();
        var where = wanted.by(field);
        end.ifPresent(place -> where.upTo(place, of.age(), oldestFirst));
        return new Way(where, order, end);
    }
}
