package io.vestibule.controller;

/** A kind whose controllers we ask ourselves to let an endpoint on, and off again. */
public interface AskedController extends ControllerKind {

    /**
     * Asks a controller to let an endpoint on; safe to repeat. The address is the configured one, never one of the
     * redirect. Faults are answers, never exceptions.
     */
    CallResult letOn(Place place, Account account);

    /** Asks a controller to end the session of an endpoint; safe to repeat. Faults are answers, never exceptions. */
    CallResult letOff(Place place);
}
