package io.vestibule.web;

import java.util.List;

/**
 * What every staff page has around its content.
 *
 * @param title the page's name, for the browser's tab
 * @param user who is signed in; null when nobody is
 * @param menu the pages that the bar leads to
 * @param css the address of the style sheet
 * @param scripts the addresses of the scripts
 * @param refresh whether a browser without script loads the page again by itself
 * @param look the colour scheme that was chosen
 * @param self the address of the page, for a form that comes back to it
 */
public record StaffLayout(
        String title,
        String user,
        List<Item> menu,
        String css,
        List<String> scripts,
        boolean refresh,
        Look look,
        String self) {

    /**
     * A page of the bar.
     *
     * @param current the value of {@code aria-current}: {@code page}, {@code true} for one that lies below it, or
     *     {@code false}
     */
    public record Item(String path, String name, String current) {}
}
