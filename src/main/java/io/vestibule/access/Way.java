package io.vestibule.access;

/** Who lets a device on. */
public enum Way {
    /** The controller, when the guest's browser posts name and password to it. */
    CONTROLLER,
    /** ISE, when its device is in the right group and its session is authorized again. */
    ISE
}
