package io.vestibule.controller;

import java.util.Locale;

import io.vestibule.net.HttpFault;

/** What can go wrong when a controller is asked. The kind alone decides whether it is asked again. */
public enum ControllerFailure {
    /** It does not take our own name or password. */
    BAD_CREDENTIALS(true, "Compare the controller's account for us with the settings of this controller."),
    /** It refused this guest. */
    REFUSED(false, "Read the controller's words; the guest may try again."),
    /** It does not know this endpoint, as a rule because the guest has left the network. */
    UNKNOWN_ENDPOINT(false, "The guest joins the network again."),
    /** Too many requests. */
    RATE_LIMITED(true, "Find out who else keeps the controller busy."),
    /** No answer in time. */
    TIMED_OUT(true, "Look whether the controller is overloaded."),
    /** The connection ended before the answer. */
    BROKEN_OFF(true, "Look for a firewall between here and the controller that cuts connections."),
    /** No connection. */
    UNREACHABLE(true, "Check login-origins, the firewall, and that the controller runs."),
    /** Its certificate is not trusted, or is not the pinned one. */
    CERTIFICATE(true, "Name the controller's certificate in trust-store or pin, or give it a trusted one."),
    /** A fault inside the controller. */
    SERVER_ERROR(true, "Look at the controller's own log."),
    /** An answer that this kind of controller would not give. */
    UNREADABLE(true, "Check kind and login-origins: something else answers there.");

    private final boolean worthRetry;
    private final String cure;

    ControllerFailure(boolean worthRetry, String cure) {
        this.worthRetry = worthRetry;
        this.cure = cure;
    }

    /** Whether the same request may do later. */
    public boolean worthRetry() {
        return worthRetry;
    }

    /** One plain sentence for the admin. */
    public String cure() {
        return cure;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a request without an answer means; letting on is safe to repeat. */
    public static ControllerFailure of(HttpFault fault) {
        return switch (fault) {
            case UNREACHABLE -> UNREACHABLE;
            case CERTIFICATE -> CERTIFICATE;
            case TIMED_OUT -> TIMED_OUT;
            case BROKEN_OFF -> BROKEN_OFF;
        };
    }

    /** What an HTTP status says where the vendor says nothing better. */
    public static ControllerFailure ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> BAD_CREDENTIALS;
            case 429 -> RATE_LIMITED;
            default -> status >= 500 ? SERVER_ERROR : UNREADABLE;
        };
    }
}
