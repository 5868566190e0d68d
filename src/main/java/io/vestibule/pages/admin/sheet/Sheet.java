package io.vestibule.pages.admin.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration for one device.
 *
 * @param id stands in its address
 * @param intro where it is typed, and what must be there before
 * @param comment what begins a comment in it
 */
public record Sheet(String id, String title, String intro, String comment, List<Line> lines) {

    /** What is copied: the lines alone. */
    public String bare() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    }

    /** What is downloaded: each line under its explanation. */
    public String explained() {
        var head = comment + " " + title + "\n" + comment + " " + intro + "\n" + comment
                + " Check against your release. Lines marked (?) are not confirmed for every one.\n\n";
        return lines.stream()
                .map(line -> comment + (line.unsure() ? " (?) " : " ") + line.why() + "\n" + line.text())
                .collect(Collectors.joining("\n", head, "\n"));
    }
}
