package io.vestibule.sms.sinch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.HttpAccountDriver;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.SmsConfig;

/** Type {@code sinch}. */
@Singleton
class SinchDriver extends HttpAccountDriver<SinchConfig.Account> {

    static final String TYPE = "sinch";

    SinchDriver(SinchConfig config, SmsConfig common, Clock clock) {
        super(TYPE, config.providers(), common, clock);
    }

    @Override
    protected List<String> problems(String key, SinchConfig.Account account, SmsConfig.Provider provider) {
        var found = new ArrayList<String>();
        found.addAll(account.projectId().isPresent() ? problemsOfProject(key, account) : problemsOfPlan(key, account));
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

    private static List<String> problemsOfPlan(String key, SinchConfig.Account account) {
        var found = new ArrayList<String>();
        if (!account.servicePlanId().orElse("").matches("[A-Za-z0-9_-]+")) {
            found.add(key + "service-plan-id must be letters and digits. Copy it from Sinch's dashboard, SMS, APIs");
        }
        if (account.apiToken().isEmpty()) {
            found.add(key + "api-token is not set. Copy the service plan's token from Sinch's dashboard, SMS, APIs");
        }
        return found;
    }

    private static List<String> problemsOfProject(String key, SinchConfig.Account account) {
        var found = new ArrayList<String>();
        if (!account.projectId().orElseThrow().matches("[A-Za-z0-9_-]+")) {
            found.add(
                    key + "project-id must be letters and digits. Copy it from Sinch's dashboard, Settings, Projects");
        }
        if (account.servicePlanId().isPresent() || account.apiToken().isPresent()) {
            found.add(key + "project-id and " + key + "service-plan-id: set one of them, with its own credentials");
        }
        if (account.keyId().isEmpty() || account.keySecret().isEmpty()) {
            found.add(
                    key + "key-id and " + key + "key-secret must both be set. Make an access key in Sinch's dashboard,"
                            + " Settings, Access keys");
        }
        return found;
    }

    @Override
    protected HttpDialect dialect(SinchConfig.Account account, Clock clock) {
        return new SinchDialect(account, clock);
    }
}
