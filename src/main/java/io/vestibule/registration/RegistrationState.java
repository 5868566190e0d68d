package io.vestibule.registration;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a guest's journey stands. The words in JSON are these names in small letters with hyphens. */
public enum RegistrationState {
    /** The form is stored; nothing has been done about it yet. */
    SUBMITTED,
    /** A sponsor has to decide. */
    AWAITING_APPROVAL,
    /** A sponsor said no. */
    DENIED,
    /** ISE is making the account, or is in the way of it. */
    PROVISIONING,
    /** The account is there and its text is under way to a provider, or none took it. */
    TEXTING,
    /** A provider took the text, or may have: the guest can type the password. */
    READY,
    /** The guest is online, on evidence. */
    ONLINE,
    /** The account's time is over. */
    ENDED,
    /** There will be no account. */
    FAILED;

    private static final Set<RegistrationState> FINAL = EnumSet.of(DENIED, ENDED, FAILED);

    /** Whether the journey is still under way, so that a device that comes back resumes it. */
    public boolean open() {
        return !FINAL.contains(this);
    }

    /** Whether the guest is still waiting for the account. */
    public boolean awaitsAccount() {
        return this == SUBMITTED || this == PROVISIONING;
    }

    /** Whether ISE has, or had, the account, so that a password can be sent. */
    public boolean hasAccount() {
        return this == TEXTING || this == READY || this == ONLINE;
    }

    /** Whether a password has, or may have, reached the guest. */
    public boolean takesPassword() {
        return this == READY || this == ONLINE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
