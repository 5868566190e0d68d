package io.vestibule.sms.sns;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code sns} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface SnsConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One user of an AWS account, who may do nothing but {@code sns:Publish}. */
    interface Account extends HttpSettings {

        /** The region that sends: {@code eu-west-1}. */
        Optional<String> region();

        /** Where SNS is, instead of the region's own address. */
        Optional<URI> url();

        /** The user's access key id. */
        Optional<String> accessKeyId();

        /** The user's secret access key. */
        Optional<Secret> secretAccessKey();

        /** The session token that belongs to a key for a limited time. */
        Optional<Secret> sessionToken();

        /** {@code Transactional}, which carriers put first, or {@code Promotional}, which costs less. */
        @WithDefault("Transactional")
        String smsType();

        /** The most that one text may cost, in US dollars; a dearer one is not sent. */
        Optional<String> maxPrice();

        /** SNS' codes that mean something else to you than to our table: {@code codes.InvalidParameter=refused}. */
        Map<String, SmsFailure> codes();
    }
}
