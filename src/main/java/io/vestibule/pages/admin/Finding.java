package io.vestibule.pages.admin;

/**
 * Something that was seen in a redirect.
 *
 * @param tone {@code good}, {@code slow} for a warning, {@code bad} for what stops guests
 * @param what in one sentence
 * @param cure what to do about it; empty for nothing
 */
public record Finding(String tone, String what, String cure) {

    static Finding good(String what) {
        return new Finding("good", what, "");
    }

    static Finding warning(String what, String cure) {
        return new Finding("slow", what, cure);
    }

    static Finding bad(String what, String cure) {
        return new Finding("bad", what, cure);
    }
}
