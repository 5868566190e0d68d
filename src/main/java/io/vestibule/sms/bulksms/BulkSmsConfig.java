package io.vestibule.sms.bulksms;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.CallbackConfig;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code bulksms} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface BulkSmsConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One account. */
    interface Account extends HttpSettings, CallbackConfig {

        /** The id of an API token; made in BulkSMS' web app under Settings, Developer Settings, API Tokens. */
        Optional<String> tokenId();

        /** The API token's secret. */
        Optional<Secret> tokenSecret();

        /** Where BulkSMS is. */
        @WithDefault("https://api.bulksms.com")
        URI url();

        /** The most parts a text may be sent in; BulkSMS refuses a longer one. */
        @WithDefault("3")
        int maxParts();

        /** The quality of the way a text takes, where the account has several: ECONOMY, STANDARD or PREMIUM. */
        Optional<String> routingGroup();

        /**
         * BulkSMS' codes that mean something else to you than to our table: {@code codes.BLOCKED=blocked}. A code is the
         * last part of an error's type, such as {@code bad-request}, or the subtype of a lost text's status.
         */
        Map<String, SmsFailure> codes();
    }
}
