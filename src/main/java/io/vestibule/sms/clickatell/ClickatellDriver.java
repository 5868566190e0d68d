package io.vestibule.sms.clickatell;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.HttpProvider;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsDriver;
import io.vestibule.sms.SmsProvider;

/** What the drivers of Clickatell's two APIs have in common. */
abstract class ClickatellDriver implements SmsDriver {

    private final String type;
    private final Function<ClickatellConfig.Account, ClickatellDialect> dialect;
    private final ClickatellConfig config;
    private final SmsConfig common;
    private final Clock clock;

    ClickatellDriver(
            String type,
            Function<ClickatellConfig.Account, ClickatellDialect> dialect,
            ClickatellConfig config,
            SmsConfig common,
            Clock clock) {
        this.type = type;
        this.dialect = dialect;
        this.config = config;
        this.common = common;
        this.clock = clock;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public List<String> problems(String name) {
        var account = config.providers().get(name);
        var key = "vestibule.sms.providers." + name + ".";
        var found = new ArrayList<String>();
        if (account.apiKey().isEmpty()) {
            found.add(key + "api-key is not set. Copy it from the integration in Clickatell's portal");
        }
        found.addAll(CallbackSecret.problems(key, account));
        return found;
    }

    @Override
    public SmsProvider open(String name) {
        var account = config.providers().get(name);
        return new HttpProvider(
                name,
                type,
                dialect.apply(account),
                account,
                common.providers().get(name).guard(),
                clock);
    }
}
