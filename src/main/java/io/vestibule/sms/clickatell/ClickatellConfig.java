package io.vestibule.sms.clickatell;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.CallbackConfig;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code clickatell} or {@code clickatell-one} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface ClickatellConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One integration. */
    interface Account extends HttpSettings, CallbackConfig {

        /** The API key of the integration, from Clickatell's portal. */
        Optional<Secret> apiKey();

        /** Where Clickatell is. */
        @WithDefault("https://platform.clickatell.com")
        URI url();

        /**
         * Clickatell's codes that mean something else to you than to our table: {@code codes.44=configuration}. The code
         * of a lost text is its status code: {@code codes.status-23=handset-unreachable}; that of an answer 410 is
         * {@code http-410}.
         */
        Map<String, SmsFailure> codes();
    }
}
