package io.vestibule.guest;

import io.vestibule.secret.Unguessable;

/** Random names and passwords that survive being read off a small screen: no l, I, 1, O or 0. */
final class Characters {

    private static final String UNAMBIGUOUS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Characters() {}

    static String random(int length) {
        return Unguessable.word(length, UNAMBIGUOUS);
    }
}
