package io.vestibule.controller;

import java.util.Optional;

import io.vestibule.net.MacAddress;

/** What a controller answered to the request to let an endpoint on. */
public sealed interface CallResult {

    /**
     * It is on.
     *
     * @param answer the controller's own words, fit for staff
     * @param endpoint its address, when the redirect hid it and the controller told
     */
    record LetOn(String answer, Optional<MacAddress> endpoint) implements CallResult {}

    /**
     * It is not.
     *
     * @param answer the controller's own words, fit for staff and for a log; empty when it said nothing
     */
    record Failed(ControllerFailure kind, String answer) implements CallResult {}
}
