package io.vestibule.pages.admin;

import java.util.List;

import io.vestibule.theme.ThemeSheet;

/**
 * What the page of the themes shows.
 *
 * @param since since when guests see the themes that they see
 * @param how when files are read again, in a sentence
 * @param mayReload whether they can be read again here
 * @param changed whether files are other ones than those that were read last
 * @param done whether they were read again and taken over just now
 * @param readAt when they were read last
 * @param faults what was wrong with them; empty when guests see what was read last
 */
public record ThemesPage(
        String since,
        String how,
        boolean mayReload,
        boolean changed,
        boolean done,
        String readAt,
        List<String> faults,
        List<Row> themes) {

    /**
     * One theme that guests can see.
     *
     * @param portals the portals that are shown in it, in words; empty for none
     * @param languages by their own names, in words
     */
    public record Row(ThemeSheet theme, String portals, String languages) {}
}
