package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.Map;

/**
 * What the list of guests shows.
 *
 * @param chips the filters that are set
 * @param total how many match; empty while one page shows them all
 * @param over whether more match, or may match, than can be changed at once
 * @param hidden the filters, for the form around the rows
 * @param file the same as a file; null for who may not take it along
 * @param report what became of what was just asked for; null for nothing
 */
record GuestBoard(
        Form form,
        List<Chip> chips,
        Rows list,
        String total,
        boolean over,
        List<Map.Entry<String, String>> hidden,
        ChangeReport report,
        String file,
        Rights rights) {

    /**
     * A page of the list, which changes by itself.
     *
     * @param now when this was true
     * @param live where the script finds this again
     * @param filtered whether filters hide some guests
     * @param newest the list from its beginning; null when this is it
     * @param older the rest of the list; null when there is none
     * @param lookedTo back to when guests were looked through for this page, if the older ones were not; empty if nothing
     *     is left out
     */
    record Rows(
            String now,
            String live,
            boolean filtered,
            List<Row> rows,
            String newest,
            String older,
            String lookedTo,
            Rights rights) {}

    /** The filters and what to choose from. */
    record Form(
            List<DeliveryBoard.Choice> states,
            List<DeliveryBoard.Choice> portals,
            List<DeliveryBoard.Choice> types,
            List<DeliveryBoard.Choice> texts,
            List<DeliveryBoard.Choice> countries,
            String sponsor,
            String q,
            String from,
            String to,
            boolean more) {}

    /** @param without the list without this filter */
    record Chip(String words, String without) {}

    /**
     * @param state for the eye: the badge's word for style and icon, and its label
     * @param meaning what there is to say about the state; empty for nothing
     * @param number masked; empty for a guest without a phone
     * @param text the state of the newest text; null before there is one
     * @param texts whether the password can go out once more
     */
    record Row(
            String id,
            StateLook state,
            String meaning,
            String name,
            String company,
            String userName,
            String number,
            Moment asked,
            String sponsor,
            String portal,
            StateLook text,
            Moment textAt,
            Ends ends,
            boolean byCode,
            boolean texts) {}

    /** @param tone in one word: soon, verysoon, over or none */
    record Ends(String words, String full, String tone) {}
}
