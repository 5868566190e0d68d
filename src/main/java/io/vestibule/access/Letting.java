package io.vestibule.access;

/** How far a controller is with letting a guest on, where it is asked by us or comes to ask. */
public enum Letting {
    /** It is asked, or is expected to come and ask. */
    ASKED,
    /** It is asked again and again, and something is in the way. */
    DELAYED,
    /** It said that it has done so. */
    GRANTED,
    /** The guest's browser was sent there, and nobody tells what came of it. */
    HANDED_OVER,
    /** It refused, or there was no answer for too long. */
    REFUSED,
    /** It is asked to end the session before its time. */
    LEAVING,
    /** The session was to end before its time, and nobody can end it. */
    STAYS,
    /** What it granted is over. */
    ENDED;

    /** Whether a device may be online by it, as far as anybody knows. */
    boolean mayBeOn() {
        return this == GRANTED || this == HANDED_OVER;
    }

    /** Whether something is still to come. */
    boolean open() {
        return this == ASKED || this == DELAYED;
    }
}
