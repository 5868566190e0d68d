package io.vestibule.guest;

/** What became of a change that staff asked for. */
public enum ChangeState {
    /** Stored; ISE is asked when it is due. */
    ASKED,
    /** ISE was asked and is in the way; it is asked again by itself. */
    WAITING,
    /** ISE has done it. */
    DONE,
    /** It cannot be done, by our rules or in ISE's words. */
    REFUSED,
    /** Taken back before ISE was asked. */
    WITHDRAWN;

    /** Whether something is still to come. */
    public boolean open() {
        return this == ASKED || this == WAITING;
    }
}
