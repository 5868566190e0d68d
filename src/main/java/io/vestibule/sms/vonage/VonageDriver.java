package io.vestibule.sms.vonage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code vonage}: the SMS API. */
@Singleton
class VonageDriver extends HttpAccountDriver<VonageConfig.Account> {

    private static final String TYPE = "vonage";

    VonageDriver(VonageConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, VonageConfig.Account account, SmsConfig.Provider provider) {
        var found = new ArrayList<String>();
        if (account.apiKey().isEmpty()) {
            found.add(key + "api-key is not set. Copy it from Vonage's dashboard");
        }
        if (account.apiSecret().isEmpty() && account.signatureSecret().isEmpty()) {
            found.add(key + "api-secret or " + key + "signature-secret: set at least one of them. Both are in the"
                    + " settings of the account at Vonage");
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

    @Override
    protected HttpDialect dialect(VonageConfig.Account account, Clock clock) {
        return new VonageDialect(account, clock);
    }
}
