package io.vestibule.controller;

/** How a guest is let on: what the guest's browser does, what we ask, or what the controller comes to ask us. */
public sealed interface Grant {

    /** The browser sends this form to the controller; with GET it is a redirect that the guest can see and press. */
    record Browser(LoginForm form) implements Grant {}

    /** The controller watches our own next page go by, and lets the endpoint on when these words are in it. */
    record Words(String text) implements Grant {}

    /** We ask the controller ourselves, by a durable task. */
    record ServerCall() implements Grant {}

    /**
     * The controller comes and asks whom to let on.
     *
     * @param gateway the mark by which it names itself when it asks
     * @param key the mark of this endpoint, by which it reports that it has done so
     */
    record Collected(String gateway, String key) implements Grant {}
}
