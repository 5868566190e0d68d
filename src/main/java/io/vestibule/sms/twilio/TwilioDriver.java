package io.vestibule.sms.twilio;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code twilio}. */
@Singleton
class TwilioDriver extends HttpAccountDriver<TwilioConfig.Account> {

    static final String TYPE = "twilio";

    TwilioDriver(TwilioConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, TwilioConfig.Account account, SmsConfig.Provider provider) {
        var found = new ArrayList<String>();
        if (!account.accountSid().orElse("").matches("AC[0-9a-fA-F]{32}")) {
            found.add(key + "account-sid must be AC and 32 hexadecimal digits. Copy it from Twilio's console");
        }
        if (account.authToken().isEmpty()) {
            found.add(key + "auth-token is not set. Receipts are verified with the account's primary auth token, also"
                    + " when an API key is used to send");
        }
        if (account.apiKeySid().isPresent() != account.apiKeySecret().isPresent()) {
            found.add(key + "api-key-sid and " + key + "api-key-secret belong together: set both or neither");
        }
        if (account.from().isPresent() == account.messagingServiceSid().isPresent()) {
            found.add(key + "from or " + key + "messaging-service-sid: set exactly one of them");
        }
        return found;
    }

    @Override
    protected HttpDialect dialect(TwilioConfig.Account account, Clock clock) {
        return new TwilioDialect(account);
    }
}
