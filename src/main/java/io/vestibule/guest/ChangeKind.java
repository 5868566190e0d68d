package io.vestibule.guest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.vestibule.audit.Action;

/** What staff may ask for with a guest's account. */
public enum ChangeKind {
    SUSPEND(Action.GUEST_SUSPEND_ASKED),
    REINSTATE(Action.GUEST_REINSTATE_ASKED),
    EXTEND(Action.GUEST_EXTEND_ASKED),
    RESET_PASSWORD(Action.PASSWORD_RESET_ASKED),
    DELETE(Action.GUEST_DELETE_ASKED),
    /** Changes nothing in ISE: asks how the account stands there. */
    READ(Action.ISE_READ_ASKED),
    /** Needs no ISE: the password goes out by text once more. It is kept here to show what became of it. */
    RESEND(Action.TEXT_RESENT);

    private final Action action;

    ChangeKind(Action action) {
        this.action = action;
    }

    Action action() {
        return action;
    }

    /** Whether it is worth a few seconds in which it can be taken back: for what is easily pressed by mistake. */
    public boolean withdrawable() {
        return this == SUSPEND || this == EXTEND;
    }

    /** The word in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a form's word. */
    public static Optional<ChangeKind> ofWord(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
