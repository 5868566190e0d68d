package io.vestibule.net;

import java.util.Locale;
import java.util.Optional;

/** The address of an endpoint's radio, kept as six lower-case pairs with colons: {@code 02:00:5e:10:00:01}. */
public record MacAddress(String text) {

    private static final int HEX_DIGITS = 12;
    private static final int LONGEST_SPELLING = 17;

    /** Reads every usual spelling: colons, hyphens, dots or nothing between the digits, in either case. */
    public static Optional<MacAddress> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_SPELLING) {
            return Optional.empty();
        }
        var digits = typed.replaceAll("[:.-]", "").toLowerCase(Locale.ROOT);
        if (digits.length() != HEX_DIGITS || !digits.matches("[0-9a-f]+")) {
            return Optional.empty();
        }
        return Optional.of(new MacAddress(digits.replaceAll("(..)(?!$)", "$1:")));
    }

    /** As ISE wants it: {@code 02:00:5E:10:00:01}. */
    public String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Whether the device made it up, as phones do anew for each network or each day. */
    public boolean isMadeUp() {
        return (Character.digit(text.charAt(1), 16) & 2) != 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
