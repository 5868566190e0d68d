package io.vestibule.lab.controller;

/**
 * Which phone a browser plays. It names no SameSite: browsers then send it with a form posted from the portal's page
 * for two minutes at least, which {@code Lax} would forbid, and {@code None} exists on HTTPS only.
 */
class PhoneCookie {

    static final String NAME = "lab-endpoint";

    private PhoneCookie() {}

    static String header(Endpoint endpoint) {
        return NAME + "=" + endpoint.mac() + "; Path=/lab; HttpOnly";
    }
}
