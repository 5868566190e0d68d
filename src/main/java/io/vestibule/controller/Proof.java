package io.vestibule.controller;

/** Where the evidence comes from that a guest is online, and with it who has checked the password. */
public enum Proof {
    /** The controller asks ISE over RADIUS, so ISE sees the account's first login and refuses a wrong password. */
    RADIUS,
    /** The controller tells us itself that it has let the endpoint on. The password is checked by us before. */
    ANSWER,
    /** Nobody tells: the browser takes the guest on by itself. The password is checked by us before. */
    NONE;

    /** Whether nobody but us compares the password, so that none may pass while our copy is erased. */
    public boolean needsOurCheck() {
        return this != RADIUS;
    }
}
