package io.vestibule.delivery;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** The place in the list, newest first, after which the next page begins. New deliveries do not shift it. */
public record DeliveryCursor(Instant createdAt, UUID id) {

    static DeliveryCursor behind(Delivery delivery) {
        return new DeliveryCursor(delivery.createdAt, delivery.id);
    }

    /** What {@link #toString} made; empty for anything else. */
    public static Optional<DeliveryCursor> parse(String text) {
        var parts = text.split("~", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new DeliveryCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty(); // somebody else's words in our address
        }
    }

    @Override
    public String toString() {
        return createdAt + "~" + id;
    }
}
