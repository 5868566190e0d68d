package io.vestibule.audit;

import java.util.Locale;

/** What can be done that is worth keeping. The word in exports is the name in small letters with hyphens. */
public enum Action {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    TEST_TEXT_SENT,
    NUMBER_REVEALED,
    FOREIGN_GUEST_REFUSED,
    GUEST_CREATED,
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
    VOUCHER_VOIDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
