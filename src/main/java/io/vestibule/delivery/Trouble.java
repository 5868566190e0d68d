package io.vestibule.delivery;

import java.util.Locale;

import io.vestibule.sms.SmsFailure;

/** Why a text is not under way, as far as pages and the guest's journey need to know. */
public enum Trouble {
    /** Texts cannot reach this number; the guest can correct it. */
    NUMBER,
    /** The owner of the number has barred texts from us or from everybody; another number helps. */
    BARRED,
    /** No provider takes it now; we keep trying until the text loses its use. */
    WAITING,
    /** No provider took it, and we have stopped trying. */
    NOT_SENT,
    /** It was taken and did not arrive. */
    NOT_ARRIVED;

    static Trouble of(SmsFailure failure) {
        return switch (failure) {
            case BAD_NUMBER, NOT_MOBILE -> NUMBER;
            case OPTED_OUT, BLOCKED -> BARRED;
            default -> NOT_SENT;
        };
    }

    /** The trouble when it is a receipt that says so. */
    static Trouble ofReport(SmsFailure failure) {
        var trouble = of(failure);
        return trouble == NOT_SENT ? NOT_ARRIVED : trouble;
    }

    /** Whether another number would help. */
    public boolean guestMustAct() {
        return this == NUMBER || this == BARRED;
    }

    /** The word used in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
