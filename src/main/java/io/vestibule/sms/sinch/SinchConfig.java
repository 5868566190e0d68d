package io.vestibule.sms.sinch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.CallbackConfig;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code sinch} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface SinchConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One service plan, or one project. Without a webhook secret its receipts are known by the callback token. */
    interface Account extends HttpSettings, CallbackConfig {

        /** The service plan's id; or set {@code project-id}. */
        Optional<String> servicePlanId();

        /** The service plan's API token. */
        Optional<Secret> apiToken();

        /** The project's id, where an access key of the project signs in instead of a plan's token. */
        Optional<String> projectId();

        /** The id of the project's access key. */
        Optional<String> keyId();

        /** The access key's secret. */
        Optional<Secret> keySecret();

        /** Where tokens are given for the access key. */
        @WithDefault("https://auth.sinch.com/oauth2/token")
        URI tokenUrl();

        /** Where the plan is: {@code us}, {@code eu}, {@code au}, {@code br} or {@code ca}. */
        @WithDefault("eu")
        String region();

        /** Where Sinch is, instead of the region's own address. */
        Optional<URI> url();

        /** The secret that Sinch signs receipts with, once it is asked to; without it a callback token is needed. */
        Optional<Secret> webhookSecret();

        /** The longest time Sinch tries to deliver a text; one that loses its use earlier is tried for less. */
        @WithDefault("72h")
        Duration validity();

        /** Sinch's codes that mean something else to you than to our table: {@code codes.402=bad-number}. */
        Map<String, SmsFailure> codes();
    }
}
