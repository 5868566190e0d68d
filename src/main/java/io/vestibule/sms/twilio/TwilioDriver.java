package io.vestibule.sms.twilio;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code twilio}. */
@Singleton
class TwilioDriver implements SmsDriver {

    static final String TYPE = "twilio";

    private final TwilioConfig config;
    private final SmsConfig common;
    private final Clock clock;

    TwilioDriver(TwilioConfig config, SmsConfig common, Clock clock) {
        this.config = config;
        this.common = common;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<String> problems(String name) {
        var account = config.providers().get(name);
        var key = "vestibule.sms.providers." + name + ".";
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
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        return new HttpProvider(
                name,
                TYPE,
                new TwilioDialect(account),
                account,
                common.providers().get(name).guard(),
                clock);
    }
}
