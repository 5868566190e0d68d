package io.vestibule.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a member of staff may do. The words are those of {@code @RolesAllowed}. */
public enum Role {
    /** Helps guests at the desk. */
    RECEPTION,
    /** Vouches for guests and sees what became of them. */
    SPONSOR,
    /** Reads everything, with numbers masked, and changes nothing. */
    AUDITOR,
    /** Everything. */
    ADMIN;

    /** The words, for annotations, which take constants only. */
    public static final class Is {
        public static final String RECEPTION = "reception";
        public static final String SPONSOR = "sponsor";
        public static final String AUDITOR = "auditor";
        public static final String ADMIN = "admin";

        private Is() {}
    }

    /** The word by which settings, stored sessions and annotations name the role. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of several the one that counts; reading alone counts least. */
    public static Optional<Role> strongest(Set<Role> several) {
        return Stream.of(ADMIN, SPONSOR, RECEPTION, AUDITOR)
                .filter(several::contains)
                .findFirst();
    }

    /** Whether guests may name this person as the one who vouches for them. */
    public boolean vouches() {
        return this == SPONSOR || this == ADMIN;
    }
}
