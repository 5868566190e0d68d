package io.vestibule.sms.sinch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code sinch}. */
@Singleton
class SinchDriver implements SmsDriver {

    static final String TYPE = "sinch";

    private final SinchConfig config;
    private final SmsConfig common;
    private final Clock clock;

    SinchDriver(SinchConfig config, SmsConfig common, Clock clock) {
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
        if (!account.servicePlanId().orElse("").matches("[A-Za-z0-9_-]+")) {
            found.add(key + "service-plan-id must be letters and digits. Copy it from Sinch's dashboard, SMS, APIs");
        }
        if (account.apiToken().isEmpty()) {
            found.add(key + "api-token is not set. Copy the service plan's token from Sinch's dashboard, SMS, APIs");
        }
        if (!account.region().matches("us|eu|au|br|ca")) {
            found.add(key + "region must be us, eu, au, br or ca: where the service plan was made");
        }
        if (account.webhookSecret().isEmpty()) {
            CallbackSecret.problems(key, account)
                    .forEach(problem -> found.add(problem + ". Or set " + key
                            + "webhook-secret, once Sinch signs the receipts of this plan"));
        }
        return found;
    }

    @Override
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        return new HttpProvider(
                name,
                TYPE,
                new SinchDialect(account, clock),
                account,
                common.providers().get(name).guard(),
                clock);
    }
}
