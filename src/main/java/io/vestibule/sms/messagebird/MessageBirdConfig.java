package io.vestibule.sms.messagebird;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code messagebird} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface MessageBirdConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One account. */
    interface Account extends HttpSettings {

        /** The access key to send with. */
        Optional<Secret> accessKey();

        /** The signing key, with which receipts are signed; it is not the access key. */
        Optional<Secret> signingKey();

        /** Where MessageBird is. */
        @WithDefault("https://rest.messagebird.com")
        URI url();

        /** Whether receipts with MessageBird's deprecated signature are taken as well. */
        @WithDefault("false")
        boolean deprecatedSignature();

        /** How old a receipt with the deprecated signature, or one of Bird, may be. */
        @WithDefault("1h")
        Duration signatureTolerance();

        /**
         * MessageBird's codes that mean something else to you than to our table: {@code codes.9=bad-number}. The code of
         * a lost text is {@code report-<number>}, or its reason: {@code codes.unknown-subscriber=bad-number}.
         */
        Map<String, SmsFailure> codes();
    }
}
