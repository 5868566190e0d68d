package io.vestibule.portal;

/** How the guests of a portal get onto the network. */
public enum NetworkKind {
    /** Local web authentication: the guest's browser posts name and password to the controller. */
    LWA,
    /** Central web authentication: we tell ISE to let the device on. */
    CWA,
    /** Not by us: the guest types name and password where the network asks for them. */
    NONE
}
