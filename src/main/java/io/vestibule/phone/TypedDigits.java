package io.vestibule.phone;

import java.util.Optional;

/**
 * The digits of a number as it was typed: in any script, with any usual separators between them. {@code zeroAt} is where
 * a bracketed "(0)" stood, -1 if none did.
 */
record TypedDigits(boolean plus, String digits, int zeroAt) {

    /** Longer than any number, however it is spaced out. */
    private static final int LONGEST_TYPED = 100;

    private static final String SEPARATORS = "()[]{}（）［］/／\\.．·•,，:_~'’´`|\u2212\u30FC";
    private static final String PLUSES = "+＋﹢⁺";

    static boolean isTooLong(String typed) {
        return typed.length() > LONGEST_TYPED;
    }

    /** Empty when something else than digits, separators and a leading plus was typed. */
    static Optional<TypedDigits> of(String typed) {
        var digits = new StringBuilder();
        var plus = false;
        var text = typed.regionMatches(true, 0, "tel:", 0, 4) ? typed.substring(4) : typed;
        for (int at = 0; at < text.length(); ) {
            var c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else if (PLUSES.indexOf(c) >= 0 && digits.isEmpty()) {
                plus = true;
            } else if (!isSeparator(c)) {
                return Optional.empty();
            }
        }
        return Optional.of(new TypedDigits(plus, digits.toString(), bracketedZero(text)));
    }

    TypedDigits withoutBracketedZero() {
        return new TypedDigits(plus, digits.substring(0, zeroAt) + digits.substring(zeroAt + 1), -1);
    }

    private static int bracketedZero(String text) {
        var bracket = text.indexOf("(0)");
        return bracket < 0
                ? -1
                : (int) text.codePoints()
                        .limit(text.codePointCount(0, bracket))
                        .filter(Character::isDigit)
                        .count();
    }

    /** Blanks of every kind, dashes of every kind, and marks that nobody sees, such as those for writing direction. */
    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || SEPARATORS.indexOf(c) >= 0;
    }
}
