package io.vestibule.controller;

/**
 * What a controller says of the last login, from the digit {@code statusCode} that AireOS appends to its redirect
 * (network-access contract, section 1.3) or from the mark of our own on-failure address.
 */
public enum LoginStatus {
    /** A fresh arrival. */
    NONE,
    /** 1: this endpoint is already logged in. */
    ALREADY_ONLINE,
    /** 2: this endpoint is not set to log in through this portal; an admin has to mend it. */
    NOT_CONFIGURED,
    /** 3: the name cannot be used now, as a rule because it is in use elsewhere. */
    IN_USE,
    /** 4: the endpoint is excluded after too many failures; it must wait and nothing may try for it. */
    EXCLUDED,
    /** 5, an unknown digit, or the on-failure mark: name or password were refused. */
    REFUSED;

    public static LoginStatus ofStatusCode(String digit) {
        if (digit == null || digit.isBlank()) {
            return NONE;
        }
        return switch (digit.strip()) {
            case "1" -> ALREADY_ONLINE;
            case "2" -> NOT_CONFIGURED;
            case "3" -> IN_USE;
            case "4" -> EXCLUDED;
            default -> REFUSED;
        };
    }
}
