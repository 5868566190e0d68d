package io.vestibule.sponsor;

/** Whose guests a sponsor sees and may act upon. */
public enum Sight {
    /** Those that he vouched for, or that named him. */
    OWN,
    /** Those of all members of his groups. */
    GROUP,
    /** Everybody's. */
    ALL
}
