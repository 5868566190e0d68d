package io.vestibule.pages.sponsor;

import java.util.List;

import io.vestibule.pages.sponsor.DeliveryBoard.Choice;

/**
 * A list of guests on its way.
 *
 * @param file its name
 * @param grants what each guest gets, in words
 * @param columns what they mean; empty once it has begun
 * @param words how it stands
 * @param tone in one word: open, good, slow where only some can be made, or bad
 * @param good how many can be made, or are made
 * @param problems the rows that cannot be
 * @param more how many problems are not shown
 * @param preview the first rows that can be made
 * @param running whether it is being worked off
 * @param over whether it is done
 */
record ImportPage(
        String address,
        String file,
        String grants,
        boolean headed,
        List<Column> columns,
        String words,
        String tone,
        long good,
        List<Line> problems,
        long more,
        List<Line> preview,
        boolean running,
        boolean over) {

    /**
     * @param name as the first row has it; empty when that row names nothing
     * @param sample what stands in its first rows
     */
    record Column(int at, String name, String sample, List<Choice> meanings) {}

    /** @param guest the id of the guest that was made; empty for none */
    record Line(int place, String name, String number, String problem, String guest) {}
}
