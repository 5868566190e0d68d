package io.vestibule.controller;

import java.net.URI;
import java.util.Map;

/**
 * The form that the guest's own browser sends to the controller; nobody else can reach it.
 *
 * @param method {@code post}, or {@code get} for controllers that take an address; its fields then are the query
 * @param action the controller's address, on a configured origin
 * @param fields names and values in order; the password may be one of them, so never log it
 */
public record LoginForm(String method, URI action, Map<String, String> fields) {

    public static LoginForm post(URI action, Map<String, String> fields) {
        return new LoginForm("post", action, fields);
    }

    public static LoginForm get(URI action, Map<String, String> fields) {
        return new LoginForm("get", action, fields);
    }

    /** Scheme, host and port of the action, for the page's {@code form-action} policy. */
    public String origin() {
        return action.getScheme() + "://" + action.getRawAuthority();
    }

    @Override
    public String toString() {
        return "login form of " + origin();
    }
}
