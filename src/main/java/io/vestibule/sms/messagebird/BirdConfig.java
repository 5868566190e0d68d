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
import io.vestibule.sms.SmsState;

/**
 * What a provider of type {@code bird} needs, beside what every provider has. How Bird words its reports is not certain:
 * what we take for granted are defaults of settings. A place in JSON is written as a JSON pointer (RFC 6901).
 */
@ConfigMapping(prefix = "vestibule.sms")
interface BirdConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One channel of a workspace. */
    interface Account extends HttpSettings {

        /** The access key to send with. */
        Optional<Secret> accessKey();

        /** The id of the workspace. */
        Optional<String> workspaceId();

        /** The id of the channel, which also fixes the sender. */
        Optional<String> channelId();

        /** The signing key of the webhook subscription whose address is our callback address. */
        Optional<Secret> signingKey();

        /** Where Bird is. */
        @WithDefault("https://api.bird.com")
        URI url();

        /** Where the id of a text stands in the answer to sending it. */
        @WithDefault("/id")
        String sentIdPointer();

        /** The event that reports on texts; every other one is taken and ignored. */
        @WithDefault("sms.outbound")
        String event();

        /** Where the name of the event stands in a report. */
        @WithDefault("/event")
        String eventPointer();

        /** Where the id of the text stands in a report. */
        @WithDefault("/payload/id")
        String idPointer();

        /** Where the word for its state stands in a report. */
        @WithDefault("/payload/status")
        String statusPointer();

        /** Where the code of a failure stands in a report. */
        @WithDefault("/payload/failure/code")
        String codePointer();

        /** Bird's words for states, where they mean something else than in our table: {@code states.rejected=failed}. */
        Map<String, SmsState> states();

        /** How old a report may be. */
        @WithDefault("1h")
        Duration signatureTolerance();

        /** What Bird's codes mean: {@code codes.InvalidPayload=refused}. */
        Map<String, SmsFailure> codes();
    }
}
