package io.vestibule.lab.controller;

import java.time.Instant;

/**
 * A phone on an SSID, as its controller sees it.
 *
 * @param mac lower case with colons
 * @param controller the controller's name, as in its path
 * @param portal the portal its SSID redirects to
 * @param state as the controller keeps it
 * @param stateSince when it came into this state
 * @param userName the account it is online with, or null
 * @param failures refused logins in a row
 * @param knobs how its redirect is to look
 * @param link its session
 */
record Endpoint(
        String mac,
        String controller,
        String ssid,
        Kind kind,
        String portal,
        State state,
        Instant stateSince,
        String userName,
        int failures,
        Instant joinedAt,
        Knobs knobs,
        Link link) {

    enum State {
        WEBAUTH_REQD,
        RUN,
        EXCLUDED
    }

    /**
     * What differs between the redirects of one release and another.
     *
     * @param omitMac leaves the endpoint's address out, as old releases and bare 9800 do
     * @param macStyle how the address is printed
     * @param redirect what the guest first asked for, without a scheme and raw
     */
    record Knobs(boolean omitMac, Mac macStyle, String redirect) {}

    /**
     * Its session in the network.
     *
     * @param sessionId as the controller counts them
     * @param address of the endpoint
     * @param redirectUrl where ISE has it redirected; null unless ISE does
     */
    record Link(String sessionId, String address, String redirectUrl) {}

    boolean online() {
        return state == State.RUN;
    }

    Endpoint in(State next, Instant now, String user, int refused) {
        return new Endpoint(mac, controller, ssid, kind, portal, next, now, user, refused, joinedAt, knobs, link);
    }

    Endpoint joinedAnew(String sessionId) {
        return linked(new Link(sessionId, link.address(), null));
    }

    Endpoint redirectedTo(String url) {
        return linked(new Link(link.sessionId(), link.address(), url));
    }

    private Endpoint linked(Link other) {
        return new Endpoint(
                mac, controller, ssid, kind, portal, state, stateSince, userName, failures, joinedAt, knobs, other);
    }
}
