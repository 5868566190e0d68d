package io.vestibule.sms;

import java.util.Optional;

import io.vestibule.secret.Secret;

/** How we know that a receipt is a provider's that signs none: by what only it was told. */
public interface CallbackConfig {

    /**
     * The last part of the callback address that is entered at the provider:
     * {@code https://portal.example.org/callbacks/sms/<name>/<callback-token>}. At least 20 letters and digits.
     */
    Optional<Secret> callbackToken();

    /** A user name that the provider is told for our callback address; beside the token. */
    Optional<String> callbackUsername();

    /** The password to it. */
    Optional<Secret> callbackPassword();
}
