package io.vestibule.audit;

import java.util.Locale;

/** What can be done that is worth keeping. The word in exports is the name in small letters with hyphens. */
public enum Action {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    TEST_TEXT_SENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
