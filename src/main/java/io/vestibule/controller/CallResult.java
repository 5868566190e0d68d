package io.vestibule.controller;

import java.util.Optional;

import io.vestibule.net.MacAddress;

/** What a controller answered to the request to let an endpoint on, or off again. */
public sealed interface CallResult {

    /**
     * It is on.
     *
     * @param answer the controller's own words, fit for staff
     * @param endpoint its address, when the redirect hid it and the controller told
     */
    record LetOn(String answer, Optional<MacAddress> endpoint) implements CallResult {}

    /**
     * It is off again, as far as this controller let it on.
     *
     * @param answer the controller's own words, fit for staff
     */
    record LetOff(String answer) implements CallResult {}

    /**
     * It is not done.
     *
     * @param answer the controller's own words, fit for staff and for a log; empty when it said nothing
     */
    record Failed(ControllerFailure kind, String answer) implements CallResult {}
}
