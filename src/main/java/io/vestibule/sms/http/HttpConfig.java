package io.vestibule.sms.http;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

import io.vestibule.secret.Secret;
import io.vestibule.sms.CallbackConfig;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code http} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface HttpConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One account: either with a definition, or with the few settings of a simple gateway. */
    interface Account extends HttpSettings, CallbackConfig {

        /**
         * A ready definition ({@code clickatell}, {@code bulksms}, {@code smseagle}) or a YAML file; of a file with
         * several, the one after a hash: {@code gateways.yaml#second}.
         */
        Optional<String> definition();

        /** What <code>{{config.key}}</code> stands for: {@code config.host=eagle.example.org}. */
        Map<String, String> config();

        /** What <code>{{secret.key}}</code> stands for: {@code secrets.token=...}. */
        Map<String, Secret> secrets();

        /** A pool of senders at the provider, for <code>{{pool}}</code> where no sender is set. */
        Optional<String> pool();

        /** The gateway's address, with placeholders; with a definition, instead of the definition's own. */
        Optional<String> url();

        /** {@code GET}, {@code POST} or {@code PUT}. Without it {@code POST} when there is a payload. */
        Optional<String> method();

        /** The payload's media type, or {@code JSON} or {@code FORM}. Without it, it is seen from the payload. */
        Optional<String> contentType();

        /** The body with placeholders; with {@code GET} it is added to the query. */
        Optional<String> payload();

        /** More headers, with placeholders: {@code headers.X-Api-Key=...}. */
        Map<String, String> headers();

        /** A user of the gateway (HTTP Basic). */
        Optional<String> username();

        /** The user's password. */
        Optional<Secret> password();

        /**
         * Whose placeholders {@code url}, {@code payload} and {@code headers} hold: {@code vestibule}, {@code wso2},
         * {@code wso2-old}, {@code privacyidea} (LinOTP too) or {@code ise}. Without it, it is seen from them.
         */
        Optional<String> style();

        /** How the other systems' placeholders write the number: {@code e164}, {@code digits} or {@code national}. */
        Optional<String> numberFormat();

        /** The statuses of a success: {@code 200,202}. Without it those of the style. */
        Optional<String> successHttp();

        /** What an answer must hold to be a success. */
        Optional<String> successContains();

        /** What an answer must not hold to be a success. */
        Optional<String> failContains();

        /** A regular expression that must be found in a good answer. */
        Optional<String> successRegex();

        /** A regular expression that must not be found in a good answer. */
        Optional<String> failRegex();

        /** A regular expression whose group is the gateway's id for a text: {@code ID=(\w+)}. */
        Optional<String> idRegex();

        /** A regular expression whose group is the gateway's code for what went wrong. */
        Optional<String> codeRegex();

        /** The gateway's codes, or statuses, and what they mean: {@code codes.25=bad-number}. */
        Map<String, SmsFailure> codes();
    }
}
