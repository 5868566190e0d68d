package io.vestibule.lab.controller;

import java.util.Arrays;
import java.util.Locale;

import io.vestibule.lab.LabAnswers;

/** The families of controllers, which tell the portal different things. */
enum Kind {
    /** AireOS: every parameter, and {@code statusCode} after a refusal. */
    AIREOS,
    /** Catalyst 9800: the tags its administrator typed, and addresses of their own for success and failure. */
    IOSXE,
    /** Central web authentication: ISE says where to redirect, and lets the endpoint on without a login at the controller. */
    CWA,
    MERAKICLICK,
    MERAKISIGN,
    ARUBA,
    UNIFI,
    RUCKUS,
    SMARTZONE,
    CHILLI,
    OPENNDS;

    static Kind of(String name) {
        if (name == null || name.isBlank()) {
            return AIREOS;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> LabAnswers.badRequest("kind must be one of aireos, iosxe, cwa, merakiclick, merakisign,"
                                + " aruba, unifi, ruckus, smartzone, chilli, opennds"));
    }

    /** Whether it is no Cisco, and so has a controller of its own, called like its kind. */
    boolean stranger() {
        return compareTo(CWA) > 0;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
