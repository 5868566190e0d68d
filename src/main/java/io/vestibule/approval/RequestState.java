package io.vestibule.approval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a request stands. The words in addresses are these names in small letters. */
public enum RequestState {
    /** Nobody has decided. */
    WAITING,
    APPROVED,
    DENIED,
    /** It was closed without a decision: time is over, or another request of the same guest was approved. */
    LAPSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word; empty for anything else. */
    public static Optional<RequestState> ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
