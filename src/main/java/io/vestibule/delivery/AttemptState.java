package io.vestibule.delivery;

import java.util.Locale;

/** How handing a text to one provider stands. */
public enum AttemptState {
    /** The request is about to be made or under way; found after a crash, it means that the outcome is unknown. */
    SUBMITTING,
    ACCEPTED,
    REFUSED,
    FAILED,
    UNKNOWN;

    /** The word used in JSON and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
