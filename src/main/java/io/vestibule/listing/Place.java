package io.vestibule.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The place in a list after which the next page begins. New rows do not shift it.
 *
 * @param at the time by which the list is sorted
 * @param id tells rows of the same time apart
 */
public record Place(Instant at, UUID id) {

    /** What {@link #toString} made; empty for anything else. */
    public static Optional<Place> parse(String text) {
        var parts = text.split("~", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // somebody else's words in our address
        }
    }

    @Override
    public String toString() {
        return at + "~" + id;
    }
}
