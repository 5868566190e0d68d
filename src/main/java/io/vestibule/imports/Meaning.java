package io.vestibule.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a column of a list means. */
public enum Meaning {
    NOTHING("Leave out"),
    PHONE("Mobile number", "phone", "mobile", "cell", "telephone", "tel", "telefon", "handy", "portable", "number"),
    COUNTRY("Country, two letters", "country", "land", "pays"),
    FIRST_NAME("First name", "first", "given", "vorname", "prénom", "prenom"),
    LAST_NAME("Last name", "last", "family", "surname", "nachname", "nom"),
    NAME("Whole name", "name", "guest", "gast"),
    COMPANY("Company", "company", "firm", "firma", "organisation", "organization", "société"),
    EMAIL("Mail address", "mail", "email"),
    REASON("Reason for the visit", "reason", "purpose", "grund", "motif", "event");

    private final String label;
    private final Set<String> words;

    Meaning(String label, String... words) {
        this.label = label;
        this.words = Set.of(words);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The word in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Meaning> ofWord(String word) {
        return Stream.of(values())
                .filter(meaning -> meaning.word().equals(word))
                .findFirst();
    }

    /** What the heading of a column seems to mean; the first that fits, as a first name is a name, too. */
    static Meaning ofHeading(String heading) {
        var said = Set.of(heading.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+"));
        return Stream.of(values())
                .filter(meaning -> meaning.words.stream().anyMatch(said::contains))
                .findFirst()
                .orElse(NOTHING);
    }
}
