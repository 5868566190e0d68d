package io.vestibule.theme;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something wrong in a theme.
 *
 * @param file path below the folder of the themes
 * @param line where in the file; 0 when the whole file is meant
 */
public record Fault(String file, int line, String what) {

    static Fault in(String file, String what) {
        return new Fault(file, 0, what);
    }

    /** A line for each, set in. */
    static String lines(List<Fault> faults) {
        return faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what;
    }
}
