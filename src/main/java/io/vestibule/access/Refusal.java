package io.vestibule.access;

import java.util.Locale;

/** Why a device is not let on. */
public enum Refusal {
    /** What the browser said of its device does not fit what the monitoring node says. */
    FORGED,
    /** The monitoring node knows no such session. */
    NO_SESSION,
    /** The password is not the one that ISE has. */
    WRONG_PASSWORD,
    /** ISE shows the password to nobody, and our copy is erased; a new text brings a new one. */
    PASSWORD_UNKNOWN,
    /** ISE has the account suspended, denied, ended or deleted. */
    ACCOUNT_BARRED,
    /** As many devices as the guest type allows are on with this account. */
    TOO_MANY_DEVICES;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
