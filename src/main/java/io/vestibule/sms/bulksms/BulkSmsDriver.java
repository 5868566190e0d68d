package io.vestibule.sms.bulksms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code bulksms}. */
@Singleton
class BulkSmsDriver implements SmsDriver {

    static final String TYPE = "bulksms";

    private final BulkSmsConfig config;
    private final SmsConfig common;
    private final Clock clock;

    BulkSmsDriver(BulkSmsConfig config, SmsConfig common, Clock clock) {
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
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        return new HttpProvider(
                name,
                TYPE,
                new BulkSmsDialect(account),
                account,
                common.providers().get(name).guard(),
                clock);
    }
}
