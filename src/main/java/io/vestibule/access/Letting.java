package io.vestibule.access;

/** How far a controller is with letting a guest on, where it is asked by us or comes to ask. */
public enum Letting {
    /** It is asked, or is expected to come and ask. */
    ASKED,
    /** It is asked again and again, and something is in the way. */
    DELAYED,
    /** It said that it has done so. */
    GRANTED,
    /** It refused, or there was no answer for too long. */
    REFUSED;

    /** Whether something is still to come. */
    boolean open() {
        return this == ASKED || this == DELAYED;
    }
}
