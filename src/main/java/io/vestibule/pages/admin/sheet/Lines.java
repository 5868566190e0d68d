package io.vestibule.pages.admin.sheet;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a sheet. */
final class Lines {

    private final List<Line> lines = new ArrayList<>();

    Lines add(String text, String why) {
        lines.add(new Line(text, why, false));
        return this;
    }

    /** A line whose spelling is not confirmed for every release. */
    Lines unsure(String text, String why) {
        lines.add(new Line(text, why, true));
        return this;
    }

    List<Line> all() {
        return List.copyOf(lines);
    }
}
