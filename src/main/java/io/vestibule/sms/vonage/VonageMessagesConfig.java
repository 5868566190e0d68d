package io.vestibule.sms.vonage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.CallbackConfig;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code vonage-messages} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface VonageMessagesConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One account. */
    interface Account extends HttpSettings, CallbackConfig {

        /** The application that sends, whose private key signs in. Without one the API key and secret do. */
        Optional<String> applicationId();

        /** The application's private key: a PEM file as Vonage hands it out. */
        Optional<Path> privateKeyFile();

        /** The application's private key itself, in PEM; instead of the file. */
        Optional<Secret> privateKey();

        /** The account's API key; receipts of other accounts are refused. */
        Optional<String> apiKey();

        /** The account's API secret, to sign in without an application. */
        Optional<Secret> apiSecret();

        /** The account's signature secret. When it is set, receipts must be signed; otherwise set {@code callback-token}. */
        Optional<Secret> signatureSecret();

        /** How old the signature of a receipt may be. Longer when Vonage repeats receipts with the signature they had. */
        @WithDefault("5m")
        Duration signatureAge();

        /** The sender: a number in E.164, a short code, or a word where the country allows one. */
        Optional<String> from();

        /** The number that calls when a text is read aloud; without it the sender, when that is a number. */
        Optional<String> voiceFrom();

        /** Where Vonage is. */
        @WithDefault("https://api.nexmo.com")
        URI url();

        /** What Vonage takes the time to live for, {@code seconds} or {@code milliseconds}; without it none is sent. */
        Optional<TtlUnit> ttlUnit();

        /** The longest time Vonage tries to deliver a text; of use with {@code ttl-unit} only. */
        @WithDefault("72h")
        Duration validity();

        /** The sender's registered entity, which India asks for. */
        Optional<String> entityId();

        /** The registered template of the text, which India asks for. */
        Optional<String> contentId();

        /** Vonage's codes that mean something else to you than to our table: {@code codes.1120=route}. */
        Map<String, SmsFailure> codes();
    }
}
