package io.vestibule.sms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.vestibule.net.Trust;

/** Makes providers of one type that are asked over HTTP. What is peculiar to the type is its settings and its dialect. */
public abstract class HttpAccountDriver<A extends HttpSettings> implements SmsDriver {

    private final String type;
    private final Map<String, A> accounts;
    private final SmsConfig common;
    private final Clock clock;

    /** @param accounts the settings of the type, by the providers' names */
    protected HttpAccountDriver(String type, Map<String, A> accounts, SmsConfig common, Clock clock) {
        this.type = type;
        this.accounts = accounts;
        this.common = common;
        this.clock = clock;
    }

    /** What is wrong with an account: each with the key, which begins with the account's, and the cure. */
    protected abstract List<String> problems(String key, A account, SmsConfig.Provider provider);

    /** The account's dialect. Called only when there are no problems. */
    protected abstract HttpDialect dialect(A account, Clock clock);

    @Override
    public final String type() {
        return type;
    }

    @Override
    public final List<String> problems(String name) {
        var account = accounts.get(name);
        var key = "vestibule.sms.providers." + name + ".";
        var found = new ArrayList<>(problems(key, account, common.providers().get(name)));
        try {
            Trust.of(account.trust(), account.pin());
        } catch (IllegalArgumentException e) {
            found.add(key + "trust or " + key + "pin: " + e.getMessage());
        }
        return found;
    }

    @Override
    public final SmsProvider open(String name) {
        var account = accounts.get(name);
        return new HttpProvider(
                name,
                type,
                dialect(account, clock),
                account,
                common.providers().get(name).guard(),
                clock);
    }
}
