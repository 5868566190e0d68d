package io.vestibule.voucher;

import java.util.Locale;
import java.util.Optional;

import io.vestibule.secret.Unguessable;

/** The codes themselves: eight signs that survive being read off paper, none of them easily taken for another. */
final class Code {

    static final int LENGTH = 8;

    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LONGEST_TYPED = 40;

    private Code() {}

    static String random() {
        return Unguessable.word(LENGTH, SIGNS);
    }

    /** What was typed, in whatever case and groups; empty when it can be no code. */
    static Optional<String> read(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-–—]", "");
        return signs.length() == LENGTH && signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(signs)
                : Optional.empty();
    }

    static String ending(String code) {
        return code.substring(LENGTH - 2);
    }

    /** In groups of four, as it is printed. */
    static String grouped(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }
}
