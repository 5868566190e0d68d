package io.vestibule.pages.guest;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** Reads what a browser sent: anything may be missing, repeated or huge. */
final class Typed {

    private static final int LONGEST = 1000;

    private Typed() {}

    /** The first value of a field, cut to what a person may type; empty when there is none. */
    static String text(MultivaluedMap<String, String> form, String name) {
        var value = form == null ? null : form.getFirst(name);
        return value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST));
    }

    static MultivaluedMap<String, String> nothing() {
        return new MultivaluedHashMap<>();
    }

    static MultivaluedMap<String, String> orNothing(MultivaluedMap<String, String> form) {
        return form == null ? nothing() : form;
    }
}
