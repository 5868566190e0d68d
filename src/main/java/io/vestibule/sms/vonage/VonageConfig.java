package io.vestibule.sms.vonage;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.CallbackConfig;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SignatureMethod;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code vonage} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface VonageConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One account. */
    interface Account extends HttpSettings, CallbackConfig {

        /** The account's API key. */
        Optional<String> apiKey();

        /** The account's API secret. Without it requests are signed with the signature secret. */
        Optional<Secret> apiSecret();

        /** The account's signature secret. When it is set, receipts must be signed; otherwise set {@code callback-token}. */
        Optional<Secret> signatureSecret();

        /** How the account signs: {@code md5-hash}, {@code hmac-md5}, {@code hmac-sha1}, {@code hmac-sha256}, {@code hmac-sha512}. */
        @WithDefault("md5-hash")
        SignatureMethod signatureMethod();

        /** Where Vonage is. */
        @WithDefault("https://rest.nexmo.com")
        URI url();

        /** The longest time Vonage tries to deliver a text; one that loses its use earlier is tried for less. */
        @WithDefault("72h")
        Duration validity();

        /** The sender's registered entity, which India asks for. */
        Optional<String> entityId();

        /** The registered template of the text, which India asks for. */
        Optional<String> contentId();

        /** Vonage's codes that mean something else to you than to our table: {@code codes.15=route}, {@code codes.err-9=blocked}. */
        Map<String, SmsFailure> codes();
    }
}
