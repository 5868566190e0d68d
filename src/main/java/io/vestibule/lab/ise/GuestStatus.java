package io.vestibule.lab.ise;

import java.util.Set;

/** The states of a guest account, spelled as on the wire. EXPIRED is never stored: the clock makes it. */
enum GuestStatus {
    AWAITING_INITIAL_LOGIN,
    ACTIVE,
    PENDING_APPROVAL,
    SUSPENDED,
    DENIED,
    EXPIRED;

    private static final Set<GuestStatus> USABLE = Set.of(AWAITING_INITIAL_LOGIN, ACTIVE);

    boolean usable() {
        return USABLE.contains(this);
    }
}
