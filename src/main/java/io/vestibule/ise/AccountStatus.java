package io.vestibule.ise;

import java.util.Locale;

/** The state of a guest account as ISE tells it. Releases spell it differently, and may know more than these. */
public enum AccountStatus {

    /** Made, and nobody has signed in with it yet. */
    AWAITING_INITIAL_LOGIN,
    ACTIVE,
    PENDING_APPROVAL,
    SUSPENDED,
    EXPIRED,
    DENIED,

    /** Not one of these; the account keeps the word as it came. */
    UNKNOWN;

    static AccountStatus of(String asItCame) {
        var word = asItCame.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
        if (word.equals("CREATED")) {
            return AWAITING_INITIAL_LOGIN; // the sponsor portal's name for it
        }
        for (var status : values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        return UNKNOWN;
    }
}
