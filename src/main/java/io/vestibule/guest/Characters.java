package io.vestibule.guest;

import java.security.SecureRandom;

/** Random names and passwords that survive being read off a small screen: no l, I, 1, O or 0. */
final class Characters {

    private static final String UNAMBIGUOUS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Characters() {}

    static String random(int length) {
        return RANDOM.ints(length, 0, UNAMBIGUOUS.length())
                .mapToObj(UNAMBIGUOUS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
