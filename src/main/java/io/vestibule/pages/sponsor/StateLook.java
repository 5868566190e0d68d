package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.vestibule.delivery.DeliveryState;

/**
 * How a state is shown: by a word and an icon, and by a colour beside them.
 *
 * @param word for filters and style sheets, and the name of the icon
 */
record StateLook(String word, String label) {

    /** In the order of a text's life. */
    private static final List<DeliveryState> ORDER = List.of(
            DeliveryState.QUEUED,
            DeliveryState.SENT,
            DeliveryState.DELIVERED,
            DeliveryState.UNDELIVERED,
            DeliveryState.FAILED,
            DeliveryState.EXPIRED,
            DeliveryState.UNKNOWN);

    static StateLook of(DeliveryState state) {
        var word = state.word();
        return new StateLook(
                word,
                state == DeliveryState.UNDELIVERED
                        ? "Not delivered"
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    static Stream<DeliveryState> all() {
        return ORDER.stream();
    }
}
