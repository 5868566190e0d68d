package io.vestibule.sms.bulksms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code bulksms}. */
@Singleton
class BulkSmsDriver extends HttpAccountDriver<BulkSmsConfig.Account> {

    static final String TYPE = "bulksms";

    BulkSmsDriver(BulkSmsConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, BulkSmsConfig.Account account, SmsConfig.Provider provider) {
        var found = new ArrayList<String>();
        if (account.tokenId().isEmpty() || account.tokenSecret().isEmpty()) {
            found.add(
                    key + "token-id and " + key + "token-secret must both be set. Make an API token in BulkSMS' web app"
                            + " under Settings, Developer Settings, API Tokens");
        }
        if (account.maxParts() < 1) {
            found.add(key + "max-parts must be at least 1");
        }
        account.routingGroup()
                .filter(group -> !List.of("ECONOMY", "STANDARD", "PREMIUM").contains(group))
                .ifPresent(group -> found.add(key + "routing-group must be ECONOMY, STANDARD or PREMIUM"));
        found.addAll(CallbackSecret.problems(key, account));
        return found;
    }

    @Override
    protected HttpDialect dialect(BulkSmsConfig.Account account, Clock clock) {
        return new BulkSmsDialect(account);
    }
}
