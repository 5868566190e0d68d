package io.vestibule.approval;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** The place in the list after which the next page begins. New requests do not shift it. */
public record RequestCursor(Instant createdAt, UUID id) {

    static RequestCursor behind(ApprovalRequest request) {
        return new RequestCursor(request.createdAt, request.id);
    }

    /** What {@link #toString} made; empty for anything else. */
    public static Optional<RequestCursor> parse(String text) {
        var parts = text.split("~", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new RequestCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty(); // somebody else's words in our address
        }
    }

    @Override
    public String toString() {
        return createdAt + "~" + id;
    }
}
