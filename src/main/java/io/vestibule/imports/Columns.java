package io.vestibule.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Guesses what the columns of a list mean; staff say whether it is right. */
final class Columns {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9(][0-9 ()./-]{6,}");

    private Columns() {}

    /** Whether the first row names the columns. */
    static boolean isHeaded(List<Sheet.Line> rows) {
        var first = rows.get(0).cells();
        return first.stream().noneMatch(Columns::isNumber)
                && first.stream().anyMatch(cell -> Meaning.ofHeading(cell) != Meaning.NOTHING);
    }

    static List<Meaning> guess(List<Sheet.Line> rows) {
        var width = rows.get(0).cells().size();
        var guessed = new ArrayList<>(Collections.nCopies(width, Meaning.NOTHING));
        if (isHeaded(rows)) {
            for (var at = 0; at < width; at++) {
                var meaning = Meaning.ofHeading(rows.get(0).cells().get(at));
                guessed.set(at, guessed.contains(meaning) ? Meaning.NOTHING : meaning);
            }
        }
        if (!guessed.contains(Meaning.PHONE)) {
            IntStream.range(0, width)
                    .filter(at -> rows.stream().map(row -> row.cells().get(at)).anyMatch(Columns::isNumber))
                    .findFirst()
                    .ifPresent(at -> guessed.set(at, Meaning.PHONE));
        }
        return guessed;
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }
}
