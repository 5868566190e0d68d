package io.vestibule.pages.admin;

import java.util.List;

/**
 * The audit as its page shows it.
 *
 * @param actions what can be searched for
 * @param zone the time zone of all times on the page
 * @param days how long lines are kept
 * @param newest the list from its beginning; null when this is it
 * @param older the rest of the list; null when there is none
 * @param file where the same is found as a file
 */
public record AuditPage(
        List<Choice> actions,
        String who,
        String subject,
        String from,
        String to,
        boolean filtered,
        String zone,
        long days,
        List<Line> lines,
        String newest,
        String older,
        String file) {

    public record Choice(String value, String label, boolean chosen) {}

    /** @param address where the browser was; empty for the product itself */
    public record Line(
            String iso,
            String time,
            String who,
            String address,
            String what,
            AuditSubject subject,
            String before,
            String after) {}
}
