package io.vestibule.sms.vonage;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.SignedLogin;

/** Signs in to the Messages API: by a token that the application's private key signs, or by the API secret. */
class MessagesLogin {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final VonageMessagesConfig.Account account;
    private final Optional<SignedLogin> application;

    MessagesLogin(VonageMessagesConfig.Account account, Clock clock) {
        this.account = account;
        application = account.applicationId()
                .map(id -> new SignedLogin(
                        ApplicationKey.of(account.privateKey(), account.privateKeyFile()),
                        Map.of("application_id", id),
                        LIFE,
                        clock));
    }

    HttpAsk sign(HttpAsk ask) {
        return application
                .map(own -> own.sign(ask))
                .orElseGet(() -> ask.withBasic(
                        account.apiKey().orElseThrow(), account.apiSecret().orElseThrow()));
    }
}
