package io.vestibule.lab.sms.twilio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.inject.Singleton;

/** Twilio's Basic authentication: the account with its token, or one of its API keys. */
@Singleton
class TwilioLogin {

    private final TwilioLabConfig config;

    TwilioLogin(TwilioLabConfig config) {
        this.config = config;
    }

    /** Refuses everybody else, and everybody who asks for another account than his own. */
    void check(String authorization, String account) {
        var login = decoded(authorization).orElse("");
        var good = login.equals(config.accountSid() + ":" + config.authToken())
                || login.equals(config.apiKeySid() + ":" + config.apiKeySecret());
        if (!good || !account.equals(config.accountSid())) {
            throw new TwilioRefusal(TwilioError.AUTHENTICATE);
        }
    }

    private static Optional<String> decoded(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(authorization.substring(6).strip());
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
