package io.vestibule.registration;

/** What the holder of a registration's address may do. */
public enum Scope {
    /** The one who filled in the form: sees the whole number and may correct it. */
    FULL,
    /** A device that came back with the same address. MACs can be seen on air, so: masked number, password needed. */
    RESUMED
}
