package io.vestibule.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next where the next page begins; empty on the last
 */
public record Slice<T>(List<T> rows, Optional<Place> next) {

    /**
     * Cuts a page off what was found, which is one row more than a page if there is a next one.
     *
     * @param size of a page
     */
    public static <T> Slice<T> of(List<T> found, int size, Function<T, Place> place) {
        if (found.size() <= size) {
            return new Slice<>(found, Optional.empty());
        }
        var shown = found.subList(0, size);
        return new Slice<>(shown, Optional.of(place.apply(shown.get(size - 1))));
    }
}
