package io.vestibule.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a device is on its way in, and out again. */
public enum AdmissionState {
    /** The guest asked; nothing is known of the device yet. */
    ASKED,
    /** The monitoring node has told whose session it is. */
    VERIFIED,
    /** ISE has the device in the group that is let on. */
    PLACED,
    /** The session was authorized again; the evidence is awaited. */
    CHANGED,
    /** On the network, on evidence. */
    ONLINE,
    /** No evidence came in time. */
    UNPROVED,
    /** Not let on; the refusal says why. */
    REFUSED,
    /** Being taken off again. */
    LEAVING,
    /** Over. */
    ENDED;

    static final Set<AdmissionState> UNDER_WAY = EnumSet.of(ASKED, VERIFIED, PLACED, CHANGED);

    /** Whether the device is on its way in. */
    public boolean underWay() {
        return UNDER_WAY.contains(this);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
