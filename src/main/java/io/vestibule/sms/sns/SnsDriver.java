package io.vestibule.sms.sns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code sns}. */
@Singleton
class SnsDriver implements SmsDriver {

    static final String TYPE = "sns";

    private final SnsConfig config;
    private final SmsConfig common;
    private final Clock clock;

    SnsDriver(SnsConfig config, SmsConfig common, Clock clock) {
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
        if (!account.region().orElse("").matches("[a-z]{2}(-[a-z]+)+-[0-9]")) {
            found.add(key + "region must be the name of an AWS region that sends texts, for example eu-west-1");
        }
        if (!account.accessKeyId().orElse("").matches("[A-Za-z0-9]{10,128}")) {
            found.add(key + "access-key-id must be letters and digits. Make a key for a user who may sns:Publish");
        }
        if (account.secretAccessKey().isEmpty()) {
            found.add(key + "secret-access-key is not set. AWS shows it once, when the access key is made");
        }
        if (!account.smsType().matches("Transactional|Promotional")) {
            found.add(key + "sms-type must be Transactional or Promotional");
        }
        if (!account.maxPrice().orElse("1").matches("[0-9]{1,3}(\\.[0-9]{1,5})?")) {
            found.add(key + "max-price must be an amount in US dollars, for example 0.15");
        }
        return found;
    }

    @Override
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        return new HttpProvider(
                name,
                TYPE,
                new SnsDialect(account, clock),
                account,
                common.providers().get(name).guard(),
                clock);
    }
}
