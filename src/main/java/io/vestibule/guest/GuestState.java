package io.vestibule.guest;

/** How far our side of an account is; ISE's own status is kept beside it as it came. */
public enum GuestState {
    /** Promised to the guest; the account task is at work. */
    WANTED,
    /** ISE has the account and we have, or had, its password. */
    ACTIVE,
    /** Barred by staff, here or in ISE, until it is reinstated. */
    SUSPENDED,
    /** Over, refused or given up; the same phone gets a new account with a new user name. */
    ENDED
}
