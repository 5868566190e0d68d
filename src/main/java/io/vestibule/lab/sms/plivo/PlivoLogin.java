package io.vestibule.lab.sms.plivo;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Calls;

/** Who may use the account. */
@Singleton
class PlivoLogin {

    private final PlivoLabConfig config;

    PlivoLogin(PlivoLabConfig config) {
        this.config = config;
    }

    void check(String authorization, String account) {
        if (!Calls.isBasic(authorization, config.authId(), config.authToken()) || !account.equals(config.authId())) {
            throw new PlivoRefusal(401, "authentication failed");
        }
    }
}
