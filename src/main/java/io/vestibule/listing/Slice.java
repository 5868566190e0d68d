package io.vestibule.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next where the next page begins; empty on the last
 * @param partly whether the page ends at {@code next} because enough was looked through, not because it is full
 */
public record Slice<T>(List<T> rows, Optional<Place> next, boolean partly) {

    /**
     * Cuts a page off what was found, which is one row more than a page if there is a next one.
     *
     * @param size of a page
     */
    public static <T> Slice<T> of(List<T> found, int size, Function<T, Place> place) {
        if (found.size() <= size) {
            return new Slice<>(found, Optional.empty(), false);
        }
        var shown = found.subList(0, size);
        return new Slice<>(shown, Optional.of(place.apply(shown.get(size - 1))), false);
    }

    /** How far the list was looked through; empty when nothing is left out before the next page. */
    public Optional<Instant> lookedTo() {
        return next.filter(place -> partly).map(Place::at);
    }
}
