package io.vestibule.sms.plivo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code plivo}. */
@Singleton
class PlivoDriver extends HttpAccountDriver<PlivoConfig.Account> {

    private static final String TYPE = "plivo";

    PlivoDriver(PlivoConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, PlivoConfig.Account account, SmsConfig.Provider provider) {
        var found = new ArrayList<String>();
        if (!account.authId().orElse("").matches("[A-Za-z0-9]{10,40}")) {
            found.add(key + "auth-id must be the account's id, which begins with MA, or a subaccount's, which begins"
                    + " with SA. Copy it from Plivo's console");
        }
        if (account.authToken().isEmpty()) {
            found.add(key + "auth-token is not set. Copy it from Plivo's console; receipts are verified with it too");
        }
        var from = provider.from();
        if (from.isPresent() == account.powerpackUuid().isPresent()) {
            found.add(key + "from or " + key + "powerpack-uuid: set exactly one of them");
        }
        return found;
    }

    @Override
    protected HttpDialect dialect(PlivoConfig.Account account, Clock clock) {
        return new PlivoDialect(account);
    }
}
