package io.vestibule.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

import io.vestibule.secret.Secret;

/** Asks whose session a token belongs to. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final Secret token;

    SessionRequest(Secret token) {
        this.token = token;
    }

    Secret token() {
        return token;
    }
}
