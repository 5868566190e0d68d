package io.vestibule.sms.clickatell;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** What the drivers of Clickatell's two APIs have in common. */
abstract class ClickatellDriver extends HttpAccountDriver<ClickatellConfig.Account> {

    private final Function<ClickatellConfig.Account, ClickatellDialect> dialect;

    ClickatellDriver(
            String type,
            Function<ClickatellConfig.Account, ClickatellDialect> dialect,
            ClickatellConfig config,
            SmsConfig common,
            Clock clock) {
        super(type, config.providers(), common, clock);
        this.dialect = dialect;
    }

    @Override
    protected List<String> problems(String key, ClickatellConfig.Account account, SmsConfig.Provider provider) {
        var found = new ArrayList<String>();
        if (account.apiKey().isEmpty()) {
            found.add(key + "api-key is not set. Copy it from the integration in Clickatell's portal");
        }
        found.addAll(CallbackSecret.problems(key, account));
        return found;
    }

    @Override
    protected HttpDialect dialect(ClickatellConfig.Account account, Clock clock) {
        return dialect.apply(account);
    }
}
