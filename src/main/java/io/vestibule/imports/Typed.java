package io.vestibule.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vestibule.guest.Person;

/** A row of a list, read by what its columns mean. */
record Typed(Map<Meaning, String> cells) {

    static Typed of(List<String> cells, List<Meaning> meanings) {
        var read = new EnumMap<Meaning, String>(Meaning.class);
        for (var at = 0; at < Math.min(cells.size(), meanings.size()); at++) {
            if (!cells.get(at).isEmpty()) {
                read.putIfAbsent(meanings.get(at), cells.get(at));
            }
        }
        return new Typed(read);
    }

    private String cell(Meaning meaning) {
        return cells.getOrDefault(meaning, "");
    }

    String phone() {
        return cell(Meaning.PHONE);
    }

    /** ISO code of the number's country, unless the row says nothing about it. */
    String country(String otherwise) {
        var typed = cell(Meaning.COUNTRY).toUpperCase(Locale.ROOT);
        return typed.matches("[A-Z]{2}") ? typed : otherwise;
    }

    String name() {
        return Stream.of(cell(Meaning.FIRST_NAME), cell(Meaning.LAST_NAME), cell(Meaning.NAME))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
    }

    /** @param visited whom the guest comes to see */
    Person person(String visited) {
        var first = cells.get(Meaning.FIRST_NAME) == null && cells.get(Meaning.LAST_NAME) == null
                ? cells.get(Meaning.NAME)
                : cells.get(Meaning.FIRST_NAME);
        return new Person(
                first,
                cells.get(Meaning.LAST_NAME),
                cells.get(Meaning.COMPANY),
                cells.get(Meaning.EMAIL),
                visited,
                cells.get(Meaning.REASON));
    }
}
