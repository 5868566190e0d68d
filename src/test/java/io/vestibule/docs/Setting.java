package io.vestibule.docs;

import java.util.Locale;

/** One line of the table of settings. */
record Setting(String key, String type, String byDefault, String meaning) {

    /** What the environment calls it; the parts an operator chooses stay in angle brackets. */
    String environment() {
        return key.replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
    }

    String row() {
        return "| `%s`<br>`%s` | %s | %s | %s |".formatted(key, environment(), type, byDefault, cell(meaning));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
