package io.vestibule.sms.smseagle;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.HttpSettings;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code smseagle} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface SmsEagleConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Device> providers();

    /** One device. Its certificate is mostly signed by itself: put it into the file {@code trust} names. */
    interface Device extends HttpSettings {

        /** Where the device is: {@code https://smseagle.example.org}. */
        Optional<URI> url();

        /** The access token of a user of the device's API. */
        Optional<Secret> accessToken();

        /** Where the device takes texts; of old devices {@code /index.php/api/v2/messages/sms}. */
        @WithDefault("/api/v2/messages/sms")
        String sendPath();

        /** {@code standard}, {@code unicode}, or {@code auto}: unicode only for a text that needs it. */
        @WithDefault("auto")
        String encoding();

        /** From 0 to 9: a text of a higher priority leaves the device's queue earlier. */
        Optional<String> priority();

        /** The modem that sends, in a device that has several; without it the device chooses. */
        Optional<String> modemNo();

        /**
         * Whether the device is asked what became of a text. It reports nothing by itself; without asking a text ends at
         * {@code queued}.
         */
        @WithDefault("true")
        boolean pollSentItems();

        /** Where the device lists what it sent; of old devices {@code /index.php/http_api/read_sms}. */
        @WithDefault("/http_api/read_sms")
        String sentItemsPath();

        /** The access token for that list, when it is another one. It stands in the address, as the device wants it. */
        Optional<Secret> sentItemsToken();

        /** Whether the device has a modem for calls, so that it can read a text aloud. */
        @WithDefault("false")
        boolean calls();

        /** Where the device takes texts to be read aloud. */
        @WithDefault("/api/v2/calls/tts")
        String callPath();

        /** How long the device lets a phone ring and speaks. */
        @WithDefault("60s")
        Duration callDuration();

        /** The number of the voice that reads, in a device that has several. */
        Optional<String> voiceId();

        /** Codes that mean something else to you than to our table: {@code codes.98=bad-number}. */
        Map<String, SmsFailure> codes();
    }
}
