package io.vestibule.signin.oidc;

/** The identity provider does not answer, or not as it should. The message is for the admin's log and names no secret. */
final class OidcFault extends Exception {

    private static final long serialVersionUID = 1;

    OidcFault(String message) {
        super(message);
    }

    OidcFault(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
