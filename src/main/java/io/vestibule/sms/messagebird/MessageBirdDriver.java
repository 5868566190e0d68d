package io.vestibule.sms.messagebird;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** Type {@code messagebird}. */
@Singleton
class MessageBirdDriver implements SmsDriver {

    static final String TYPE = "messagebird";

    private final MessageBirdConfig config;
    private final SmsConfig common;
    private final Clock clock;

    MessageBirdDriver(MessageBirdConfig config, SmsConfig common, Clock clock) {
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
        if (account.accessKey().isEmpty()) {
            found.add(key + "access-key is not set. Make a live key in MessageBird's dashboard under Developers");
        }
        if (account.signingKey().isEmpty()) {
            found.add(
                    key + "signing-key is not set. Receipts are verified with it; it stands in MessageBird's dashboard"
                            + " under Developers, and is not the access key");
        }
        if (common.providers().get(name).from().isEmpty()) {
            found.add(key + "from is not set. MessageBird picks no sender itself: set a number or a word");
        }
        return found;
    }

    @Override
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        return new HttpProvider(
                name,
                TYPE,
                new MessageBirdDialect(account, clock),
                account,
                common.providers().get(name).guard(),
                clock);
    }
}
