package io.vestibule.delivery;

import java.util.Locale;

/** How a message reaches its recipient. */
public enum Channel {
    /** As a text. */
    TEXT,
    /** Read aloud over the phone. */
    CALL;

    /** The word used in JSON and CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
