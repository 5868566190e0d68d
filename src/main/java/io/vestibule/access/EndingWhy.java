package io.vestibule.access;

/** Why a session has to end before its time. */
public enum EndingWhy {
    SUSPENDED,
    OVER
}
