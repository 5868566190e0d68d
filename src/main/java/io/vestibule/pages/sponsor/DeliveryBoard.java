package io.vestibule.pages.sponsor;

import java.util.List;

/**
 * What the monitoring page shows and what changes by itself.
 *
 * @param filtered whether filters hide some texts
 * @param now when this was true
 * @param newest the list from its beginning; null when this is it
 * @param older the rest of the list; null when there is none
 * @param warnings what is wrong with the outside world, and what happens to texts meanwhile
 * @param lookedTo back to when texts were looked through for this page, if the older ones were not; empty if nothing is left
 *     out
 * @param live where the script finds this again
 * @param stream where the script hears of changes
 */
record DeliveryBoard(
        boolean filtered,
        String now,
        List<String> warnings,
        List<Tile> tiles,
        Speed speed,
        Charts charts,
        List<Row> rows,
        String newest,
        String older,
        String lookedTo,
        String live,
        String stream) {

    /**
     * The filters and what to choose from.
     *
     * @param more whether a filter is set that stands in the second row
     * @param zone the time zone of all times on the page
     * @param file where the same is found as a file
     */
    record Form(
            List<Choice> states,
            List<Choice> providers,
            List<Choice> countries,
            List<Choice> portals,
            List<Choice> sources,
            String q,
            String from,
            String to,
            boolean filtered,
            boolean more,
            String zone,
            String file) {}

    record Choice(String value, String label, boolean chosen) {}

    /** How many texts of the last hour stand in a state. */
    record Tile(StateLook state, long count, boolean chosen, String address) {}

    /**
     * How fast texts of the last hour arrived.
     *
     * @param tone in one word, for the style sheet and the eye: good, slow, bad or none
     */
    record Speed(String median, String p95, String tone, String verdict) {}

    /** @param meaning what went wrong, in plain words; empty when nothing did */
    record Row(
            String id,
            StateLook state,
            String meaning,
            Moment asked,
            String number,
            String country,
            String countryName,
            String portal,
            String provider,
            String providerId,
            int attempts) {}
}
