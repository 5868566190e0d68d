package io.vestibule.guest;

import java.util.stream.Stream;

import io.vestibule.ise.IseFailure;

/** Why ISE does not do something now, as far as it matters to people who run no ISE. */
public enum Delay {
    /** It cannot be reached, or is ailing. */
    OUT_OF_REACH,
    /** It has too much to do. */
    BUSY,
    /** Only an admin can mend it. */
    ADMIN;

    /** @param trouble the kind of fault as it is stored */
    public static Delay of(String trouble) {
        return Stream.of(IseFailure.values())
                .filter(kind -> kind.name().equals(trouble))
                .findFirst()
                .map(kind -> kind.isOfTheService() ? OUT_OF_REACH : kind == IseFailure.RATE_LIMITED ? BUSY : ADMIN)
                .orElse(ADMIN);
    }
}
