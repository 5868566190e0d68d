package io.vestibule.sms.sns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code sns}. */
@Singleton
class SnsDriver extends HttpAccountDriver<SnsConfig.Account> {

    static final String TYPE = "sns";

    SnsDriver(SnsConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, SnsConfig.Account account, SmsConfig.Provider provider) {
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
    protected HttpDialect dialect(SnsConfig.Account account, Clock clock) {
        return new SnsDialect(account, clock);
    }
}
