package io.vestibule.mail;

import java.util.Locale;

/** Why a mail did not go out. The kind alone decides what is done about it. */
public enum MailFailure {
    /** No connection to the relay. */
    UNREACHABLE(Cure.TIME),
    /** The relay has a fault of its own, or is busy. */
    BUSY(Cure.TIME),
    /** The relay did not say whether it took the mail. The same mail again does no harm. */
    UNKNOWN_OUTCOME(Cure.TIME),
    /** The relay's certificate is not trusted. */
    CERTIFICATE(Cure.ADMIN),
    /** The relay does not let us send: sign-in, TLS or sender. */
    CONFIGURATION(Cure.ADMIN),
    /** There is no such mailbox. */
    ADDRESS(Cure.NONE),
    /** The relay does not want this mail. */
    REFUSED(Cure.NONE);

    private enum Cure {
        TIME,
        ADMIN,
        NONE
    }

    private final Cure cure;

    MailFailure(Cure cure) {
        this.cure = cure;
    }

    /** Whether it passes by itself, so that the mail is soon tried again. */
    public boolean passes() {
        return cure == Cure.TIME;
    }

    /** Whether the same mail can ever go out. */
    public boolean worthAnotherTry() {
        return cure != Cure.NONE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
