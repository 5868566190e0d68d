package io.vestibule.sms.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code twilio} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface TwilioConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One account. */
    interface Account extends HttpSettings {

        /** The account's SID: AC and 32 hexadecimal digits. */
        Optional<String> accountSid();

        /** The account's primary auth token. Receipts are signed with it, so it is needed beside an API key too. */
        Optional<Secret> authToken();

        /** An API key to send with instead of the auth token. */
        Optional<String> apiKeySid();

        /** The API key's secret. */
        Optional<Secret> apiKeySecret();

        /** The sender: a number in E.164, a short code, or a word where the country allows one. */
        Optional<String> from();

        /** A messaging service, which picks the sender; instead of {@code from}. */
        Optional<String> messagingServiceSid();

        /** Where Twilio is. */
        @WithDefault("https://api.twilio.com")
        URI url();

        /** The longest time Twilio tries to deliver a text; one that loses its use earlier is tried for less. */
        @WithDefault("10h")
        Duration validity();

        /** The number that calls when a text is read aloud; without it the sender, when that is a number. */
        Optional<String> voiceFrom();

        /** What an answer 503 means: {@code unavailable} when nothing was sent, or {@code unknown-outcome}. */
        @WithDefault("unavailable")
        SmsFailure onUnavailable();

        /** Twilio's codes that mean something else to you than to our table: {@code codes.21612=bad-number}. */
        Map<String, SmsFailure> codes();
    }
}
