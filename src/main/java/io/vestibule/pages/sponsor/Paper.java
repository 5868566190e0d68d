package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.stream.Stream;

import io.vestibule.pages.sponsor.DeliveryBoard.Choice;

/** What slips are printed on. The word is the name of the style. */
enum Paper {
    A4_10("a4-10", "A4, 2 by 5"),
    A4_24("a4-24", "A4, 3 by 8"),
    LETTER_10("letter-10", "Letter, 2 by 5"),
    LETTER_24("letter-24", "Letter, 3 by 8"),
    ROLL_58("roll-58", "Receipt roll 58 mm"),
    ROLL_80("roll-80", "Receipt roll 80 mm");

    private final String word;
    private final String label;

    Paper(String word, String label) {
        this.word = word;
        this.label = label;
    }

    String word() {
        return word;
    }

    /** How many slips fit on a sheet. */
    int aSheet() {
        return switch (this) {
            case A4_10, LETTER_10 -> 10;
            case A4_24, LETTER_24 -> 24;
            case ROLL_58, ROLL_80 -> 1;
        };
    }

    static Paper ofWord(String word) {
        return Stream.of(values())
                .filter(paper -> paper.word.equals(word))
                .findFirst()
                .orElse(A4_10);
    }

    static List<Choice> choices(String chosen) {
        return Stream.of(values())
                .map(paper -> new Choice(paper.word, paper.label, paper == ofWord(chosen)))
                .toList();
    }
}
