package io.vestibule.pages.sponsor;

import java.util.List;

/**
 * What a list of requests shows.
 *
 * @param title of the browser's tab, with the number of those who wait
 * @param filtered whether filters hide some requests
 * @param now when this was true; what is asked for later is not decided with all that match
 * @param warnings what is in trouble outside
 * @param newest the list from its beginning; null when this is it
 * @param older the rest of the list; null when there is none
 * @param lookedTo up to when requests were looked through for this page, if the others were not; empty if nothing is left
 *     out
 * @param oldestFirst which way the list goes
 * @param live where the script finds this again
 * @param bulk what is done with many at once; null when this person decides nothing
 */
record RequestBoard(
        String title,
        boolean filtered,
        String now,
        List<String> warnings,
        List<Row> rows,
        String newest,
        String older,
        String lookedTo,
        boolean oldestFirst,
        String live,
        Bulk bulk) {

    /**
     * @param trouble what staff should know: a mail that failed, or an address that nobody may approve under; empty for
     *     nothing
     * @param text where the text is; null before there is one
     * @param ends when the account ends; empty before it is made
     * @param tone how soon that is, in one word: soon, verysoon or none
     * @param ticked whether it is chosen when the page opens
     */
    record Row(
            String id,
            RequestLook state,
            String trouble,
            String name,
            String company,
            String number,
            Moment asked,
            String sponsor,
            StateLook text,
            Moment textAt,
            String ends,
            String tone,
            boolean waiting,
            boolean ticked) {}

    /**
     * The bar above the list.
     *
     * @param action where it is sent, with the filters
     * @param pageAddress the list with this page ticked
     * @param allAddress the list with all ticked that match
     * @param noneAddress the list with nothing ticked
     * @param chooseAll what ticks all that match, in words
     * @param allMeant that they are ticked, in words
     * @param beyond whether more match than this page shows
     * @param all whether all that match are meant
     * @param problem what is wrong with what was sent; empty when nothing is
     */
    record Bulk(
            String action,
            List<RequestFacts.Choice> stays,
            String pageAddress,
            String allAddress,
            String noneAddress,
            String chooseAll,
            String allMeant,
            boolean beyond,
            boolean all,
            boolean ticked,
            String problem) {}

    /** The filters and what to choose from. */
    record Form(
            List<RequestFacts.Choice> states,
            List<RequestFacts.Choice> portals,
            String sponsor,
            String q,
            String from,
            String to,
            boolean filtered,
            boolean more) {}

    /**
     * How it went.
     *
     * @param words such as "23 approved"
     * @param shortened what was granted less than asked for; empty for nothing
     * @param undo where it is taken back; empty when it is too late
     * @param seconds how long it can be
     */
    record Result(String words, String shortened, List<Failure> failures, String undo, long seconds) {}

    record Failure(String id, String name, String why) {}
}
