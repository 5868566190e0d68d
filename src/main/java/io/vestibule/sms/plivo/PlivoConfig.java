package io.vestibule.sms.plivo;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code plivo} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface PlivoConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One account. */
    interface Account extends HttpSettings {

        /** The id of the account or subaccount that sends. */
        Optional<String> authId();

        /** Its auth token. Receipts are signed with it. */
        Optional<Secret> authToken();

        /** The main account's auth token, where a subaccount sends and receipts are signed by the main account only. */
        Optional<Secret> mainAuthToken();

        /** The sender: a number in E.164, a short code, or a word where the country allows one. */
        Optional<String> from();

        /** A pool of numbers, which picks the sender; instead of {@code from}. */
        Optional<String> powerpackUuid();

        /** Where Plivo is. */
        @WithDefault("https://api.plivo.com")
        URI url();

        /** The longest time Plivo tries to deliver a text; one that loses its use earlier is tried for less. */
        @WithDefault("3h")
        Duration validity();

        /** What Plivo takes the validity for: {@code seconds}, {@code milliseconds}, or {@code none} to send none. */
        @WithDefault("seconds")
        ExpiryUnit expiryUnit();

        /** The number that calls when a text is read aloud; without it the sender, when that is a number. */
        Optional<String> voiceFrom();

        /** Whether Plivo keeps the words of texts in its log. */
        @WithDefault("false")
        boolean logWords();

        /** Ask Plivo what became of a text, where its receipts cannot reach us. */
        @WithDefault("false")
        boolean poll();

        /** The sender's registered entity, which India asks for. */
        Optional<String> dltEntityId();

        /** The registered template of the text, which India asks for. */
        Optional<String> dltTemplateId();

        /** The category of that template. */
        Optional<String> dltTemplateCategory();

        /** Plivo's codes that mean something else to you than to our table: {@code codes.450=content}. */
        Map<String, SmsFailure> codes();
    }
}
