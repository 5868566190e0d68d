package io.vestibule.guest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The place in the list, newest first, after which the next page begins. New guests do not shift it. */
public record GuestPlace(Instant createdAt, UUID id) {

    static GuestPlace behind(Guest guest) {
        return new GuestPlace(guest.createdAt, guest.id);
    }

    /** What {@link #toString} made; empty for anything else. */
    public static Optional<GuestPlace> parse(String text) {
        var parts = text.split("~", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new GuestPlace(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // somebody else's words in our address
        }
    }

    @Override
    public String toString() {
        return createdAt + "~" + id;
    }
}
