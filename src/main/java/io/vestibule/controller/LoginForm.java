package io.vestibule.controller;

import java.net.URI;
import java.util.Map;

/**
 * The form that the guest's own browser posts to the controller; nobody else can reach it.
 *
 * @param action the controller's login address, on a configured origin
 * @param fields names and values in order; the password is one of them, so never log it
 */
public record LoginForm(URI action, Map<String, String> fields) {

    /** Scheme, host and port of the action, for the page's {@code form-action} policy. */
    public String origin() {
        return action.getScheme() + "://" + action.getRawAuthority();
    }

    @Override
    public String toString() {
        return "login form of " + origin();
    }
}
