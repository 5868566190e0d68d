package io.vestibule.sms.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Words with placeholders. There is no logic in it, and a value is never looked at again: braces in a text are braces.
 *
 * @param pieces the words and the placeholders, in their order
 */
record Template(List<Piece> pieces) {

    private static final Pattern HOLE = Pattern.compile("\\{\\{([^{}]*)}}");

    /** Words, or a placeholder. */
    record Piece(String words, Optional<Placeholder> placeholder) {}

    /** @throws IllegalArgumentException with words for the admin when it cannot be read or knows no such value */
    static Template parse(String text, Scope scope) {
        var pieces = new ArrayList<Piece>();
        var found = HOLE.matcher(text);
        var end = 0;
        while (found.find()) {
            add(pieces, text.substring(end, found.start()));
            var placeholder = Placeholder.parse(found.group(1));
            scope.check(placeholder);
            pieces.add(new Piece("", Optional.of(placeholder)));
            end = found.end();
        }
        add(pieces, text.substring(end));
        return new Template(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, String words) {
        if (words.contains("{{")) {
            throw new IllegalArgumentException("{{ begins a placeholder that does not end with }}");
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, Optional.empty()));
        }
    }

    List<Placeholder> placeholders() {
        return pieces.stream().flatMap(piece -> piece.placeholder().stream()).toList();
    }

    /** The placeholder that is all of it. */
    Optional<Placeholder> single() {
        return pieces.size() == 1 ? pieces.get(0).placeholder() : Optional.empty();
    }

    String fill(UnaryOperator<String> values) {
        return fill(values, (placeholder, value) -> value);
    }

    /** Filled, with an escape for the place it stands in. */
    String fill(UnaryOperator<String> values, Escape escape) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            text.append(piece.words());
            piece.placeholder().ifPresent(each -> text.append(escape.of(each, each.value(values))));
        }
        return text.toString();
    }

    /** Makes a value fit for its place. */
    interface Escape {
        String of(Placeholder placeholder, String value);
    }

    /** Without what it is made of: it may hold a constant that is secret. */
    @Override
    public String toString() {
        return "Template[" + pieces.size() + " pieces]";
    }
}
