package io.vestibule.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done that is worth keeping. The word in exports is the name in small letters with hyphens. */
public enum Action {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    /** The password was right, the second step was not. */
    SECOND_STEP_REFUSED,
    SECOND_STEP_TEXTED,
    SECOND_STEP_SET_UP,
    SECOND_STEP_REMOVED,
    BACKUP_CODE_USED,
    BACKUP_CODES_MADE,
    PASSWORD_CHANGED,
    /** Somebody at a signed-in browser did not know the present password. */
    PASSWORD_CHANGE_REFUSED,
    BROWSER_SESSIONS_ENDED,
    STAFF_INVITED,
    STAFF_CHANGED,
    STAFF_LINK_MADE,
    TEST_TEXT_SENT,
    THEMES_RELOADED,
    /** Since the start before. */
    SETTING_CHANGED,
    NUMBER_REVEALED,
    FOREIGN_GUEST_REFUSED,
    GUEST_CREATED,
    GUESTS_IMPORTED,
    GUESTS_EXPORTED,
    GUEST_PRINTED,
    GUEST_SUSPEND_ASKED,
    GUEST_REINSTATE_ASKED,
    GUEST_EXTEND_ASKED,
    GUEST_DELETE_ASKED,
    PASSWORD_RESET_ASKED,
    ISE_READ_ASKED,
    TEXT_RESENT,
    CHANGE_WITHDRAWN,
    VOUCHERS_MADE,
    VOUCHERS_PRINTED,
    VOUCHER_VOIDED,
    FOREIGN_VOUCHER_REFUSED,
    DELIVERIES_EXPORTED,
    FOREIGN_TEXT_REFUSED,
    TEXT_CALLED,
    NUMBER_CORRECTED,
    AUDIT_EXPORTED,
    /** By age. */
    AUDIT_PURGED,
    FORGED_DEVICE_REFUSED,
    REQUEST_APPROVED,
    REQUEST_DENIED,
    DECISION_UNDONE,
    /** Somebody asked for a request that is not theirs to see. */
    REQUEST_REFUSED,
    /** The role does not include what was asked for. */
    PAGE_REFUSED;

    /** For people. */
    public String label() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The action of a {@link #word()}. */
    public static Optional<Action> ofWord(String word) {
        return Stream.of(values()).filter(action -> action.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
