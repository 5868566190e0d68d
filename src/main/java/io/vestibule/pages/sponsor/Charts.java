package io.vestibule.pages.sponsor;

import java.util.List;

/**
 * The last hour as a picture, with all that is needed to read it without eyes.
 *
 * @param times the words below the columns
 * @param most how many texts the highest column stands for
 */
record Charts(
        List<Column> columns,
        List<Key> keys,
        List<String> times,
        long most,
        List<Share> providers,
        List<Share> countries) {

    /**
     * Five minutes.
     *
     * @param x where it stands
     * @param counts how many of each {@link Key}, in their order
     */
    record Column(String time, int x, List<Piece> pieces, List<Long> counts) {}

    /** A part of a column or bar: from where, how long. */
    record Piece(String kind, String start, String length) {}

    /** What a pattern means. */
    record Key(String kind, String label, long count) {}

    /**
     * A provider or a country.
     *
     * @param arrived how many in a hundred of those that are settled; empty when none is
     * @param tone good, slow, bad or none
     */
    record Share(String name, long texts, List<Piece> pieces, List<Long> counts, String arrived, String tone) {}
}
