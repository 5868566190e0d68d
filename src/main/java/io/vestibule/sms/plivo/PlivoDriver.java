package io.vestibule.sms.plivo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code plivo}. */
@Singleton
class PlivoDriver implements SmsDriver {

    private static final String TYPE = "plivo";

    private final PlivoConfig config;
    private final SmsConfig common;
    private final Clock clock;

    PlivoDriver(PlivoConfig config, SmsConfig common, Clock clock) {
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
        if (!account.authId().orElse("").matches("[A-Za-z0-9]{10,40}")) {
            found.add(key + "auth-id must be the account's id, which begins with MA, or a subaccount's, which begins"
                    + " with SA. Copy it from Plivo's console");
        }
        if (account.authToken().isEmpty()) {
            found.add(key + "auth-token is not set. Copy it from Plivo's console; receipts are verified with it too");
        }
        var from = common.providers().get(name).from();
        if (from.isPresent() == account.powerpackUuid().isPresent()) {
            found.add(key + "from or " + key + "powerpack-uuid: set exactly one of them");
        }
        return found;
    }

    @Override
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        return new HttpProvider(
                name,
                TYPE,
                new PlivoDialect(account),
                account,
                common.providers().get(name).guard(),
                clock);
    }
}
