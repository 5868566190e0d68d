package io.vestibule.sms.messagebird;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code messagebird}. */
@Singleton
class MessageBirdDriver extends HttpAccountDriver<MessageBirdConfig.Account> {

    static final String TYPE = "messagebird";

    MessageBirdDriver(MessageBirdConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, MessageBirdConfig.Account account, SmsConfig.Provider provider) {
        var found = new ArrayList<String>();
        if (account.accessKey().isEmpty()) {
            found.add(key + "access-key is not set. Make a live key in MessageBird's dashboard under Developers");
        }
        if (account.signingKey().isEmpty()) {
            found.add(
                    key + "signing-key is not set. Receipts are verified with it; it stands in MessageBird's dashboard"
                            + " under Developers, and is not the access key");
        }
        if (provider.from().isEmpty()) {
            found.add(key + "from is not set. MessageBird picks no sender itself: set a number or a word");
        }
        return found;
    }

    @Override
    protected HttpDialect dialect(MessageBirdConfig.Account account, Clock clock) {
        return new MessageBirdDialect(account, clock);
    }
}
