package io.vestibule.sms.vonage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code vonage-messages}: the Messages API. */
@Singleton
class VonageMessagesDriver extends HttpAccountDriver<VonageMessagesConfig.Account> {

    private static final String TYPE = "vonage-messages";

    VonageMessagesDriver(VonageMessagesConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, VonageMessagesConfig.Account account, SmsConfig.Provider provider) {
        var found = new ArrayList<String>();
        if (account.applicationId().isPresent()) {
            problemOfKey(account).ifPresent(problem -> found.add(key + problem));
        } else if (account.apiKey().isEmpty() || account.apiSecret().isEmpty()) {
            found.add(key + "application-id with " + key + "private-key-file, or " + key + "api-key with " + key
                    + "api-secret: set one of the pairs. Vonage's dashboard has them");
        }
        if (provider.from().isEmpty()) {
            found.add(key + "from is not set. Vonage needs a sender: one of the account's numbers, or a word where"
                    + " the country allows one");
        }
        if (account.signatureSecret().isEmpty()) {
            found.addAll(CallbackSecret.problems(key, account));
        }
        return found;
    }

    private static Optional<String> problemOfKey(VonageMessagesConfig.Account account) {
        if (account.privateKey().isPresent() == account.privateKeyFile().isPresent()) {
            return Optional.of("private-key-file or private-key: set exactly one of them. Vonage's dashboard makes the"
                    + " key when the application is made");
        }
        try {
            ApplicationKey.of(account.privateKey(), account.privateKeyFile());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            var which = account.privateKey().isPresent() ? "private-key " : "private-key-file ";
            return Optional.of(which + e.getMessage() + ". Take the private key that Vonage made for the application");
        }
    }

    @Override
    protected HttpDialect dialect(VonageMessagesConfig.Account account, Clock clock) {
        return new VonageMessagesDialect(account, clock);
    }
}
