package io.vestibule.guest;

/** Why an account is over. */
public enum Ending {
    /** Its time was over, by our clock or ISE's. */
    TIME_OVER,
    /** Staff deleted it. */
    DELETED,
    /** ISE does not have it any more: somebody deleted it there. */
    GONE,
    /** It was never made. */
    NOT_MADE
}
