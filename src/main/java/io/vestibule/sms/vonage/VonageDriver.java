package io.vestibule.sms.vonage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code vonage}: the SMS API. */
@Singleton
class VonageDriver implements SmsDriver {

    private static final String TYPE = "vonage";

    private final VonageConfig config;
    private final SmsConfig common;
    private final Clock clock;

    VonageDriver(VonageConfig config, SmsConfig common, Clock clock) {
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
        if (account.apiKey().isEmpty()) {
            found.add(key + "api-key is not set. Copy it from Vonage's dashboard");
        }
        if (account.apiSecret().isEmpty() && account.signatureSecret().isEmpty()) {
            found.add(key + "api-secret or " + key + "signature-secret: set at least one of them. Both are in the"
                    + " settings of the account at Vonage");
        }
        if (common.providers().get(name).from().isEmpty()) {
            found.add(key + "from is not set. Vonage needs a sender: one of the account's numbers, or a word where"
                    + " the country allows one");
        }
        if (account.signatureSecret().isEmpty()) {
            found.addAll(CallbackSecret.problems(key, account));
        }
        return found;
    }

    @Override
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        return new HttpProvider(
                name,
                TYPE,
                new VonageDialect(account, clock),
                account,
                common.providers().get(name).guard(),
                clock);
    }
}
