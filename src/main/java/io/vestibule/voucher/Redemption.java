package io.vestibule.voucher;

import io.vestibule.guest.Guest;

/** What a typed code turned out to be. */
public sealed interface Redemption {

    /** It opens this guest's account. */
    record Good(Voucher voucher, Guest guest) implements Redemption {}

    /** It opens nothing now. */
    record Refused(Why why) implements Redemption {}

    enum Why {
        EMPTY,
        WRONG,
        TOO_MANY_TRIES,
        /** Expired, voided, or the access that it gave is over. */
        OVER,
        /** ISE has not made the account yet. */
        NOT_READY,
        /** It was used with as many devices as it is for. */
        DEVICES
    }
}
