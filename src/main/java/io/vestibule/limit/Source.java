package io.vestibule.limit;

import java.util.Locale;

/** By what requests are counted. */
public enum Source {
    /** The client's address. */
    ADDRESS,
    /** The device, by its MAC address. */
    ENDPOINT,
    /** Numbers that differ in their last digits only. */
    NUMBER_BLOCK,
    /** The portal. */
    PORTAL;

    /** The word in metrics and logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
