package io.vestibule.pages.sponsor;

import java.util.List;

/**
 * What a page shows of one request.
 *
 * @param decided who decided what, in a sentence; empty while nobody has
 * @param follows what comes of it, in a sentence; empty while nobody has decided
 * @param late whether what follows is held up
 */
record RequestFacts(
        String id,
        RequestLook state,
        String title,
        String name,
        String company,
        String reason,
        String phone,
        String portal,
        String asked,
        String known,
        Moment askedAt,
        String decided,
        Moment decidedAt,
        String follows,
        boolean late) {

    /**
     * The fields of a decision.
     *
     * @param longest the bound, in words
     * @param lastDay the last day that can be chosen
     * @param error what is wrong with what was sent; empty when nothing is
     */
    record Form(
            String action,
            List<Choice> stays,
            List<Choice> types,
            String longest,
            String firstDay,
            String lastDay,
            String reason,
            String error) {}

    record Choice(String value, String label, boolean chosen) {}
}
