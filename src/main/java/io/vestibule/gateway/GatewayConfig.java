package io.vestibule.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;

/** Which other systems may send texts through us, at {@code /gateway/sms}. Without any, nobody may. */
@ConfigMapping(prefix = "vestibule.gateway")
public interface GatewayConfig {

    /** The callers by name; a name is made of small letters and digits, and is the user name of Basic authentication. */
    Map<String, One> callers();

    /** One caller. */
    interface One {

        /** The password of Basic authentication; also taken as a Bearer token and in a header {@code access-token}. */
        Optional<Secret> secret();

        /** A second one, taken as well: the old one, until the caller knows the new one. */
        Optional<Secret> previousSecret();

        /**
         * For callers that can send no header: a secret in the address, as {@code /gateway/sms/<key>} or
         * {@code /gateway/sms?key=<key>}. At least 20 letters and digits. Addresses are written to logs on the way here, so
         * prefer the secret.
         */
        Optional<Secret> key();

        /** Where it may call from: {@code 10.1.0.0/16,2001:db8::5}; from everywhere when none is given. */
        Optional<List<String>> networks();

        /** ISO codes of the countries whose numbers it may text to; all when none is given. */
        Optional<Set<String>> countries();

        /** The country of numbers that come without an international prefix; without it, such numbers are refused. */
        Optional<String> defaultCountry();

        /** What a phone shows as the sender, instead of what the settings of the providers say. */
        Optional<String> sender();

        /** The route of its texts; the default route when none is given. */
        Optional<String> route();

        /** Whether its texts are waited for, as codes are; bulk otherwise. */
        @WithDefault("true")
        boolean urgent();

        /** For how long its texts are of use; what no provider has taken by then is not sent any more. */
        @WithDefault("10m")
        Duration usefulFor();

        /** How many parts, each of which is charged, its texts may have. */
        @WithDefault("6")
        int mostParts();

        /** How many texts it may send within a minute, through each node. */
        @WithDefault("120")
        int ratePerMinute();

        /** How many texts it may send within 24 hours. */
        @WithDefault("2000")
        int dailyQuota();

        /** How many of them may go to one number; 0 for as many as the quota allows. */
        @WithDefault("0")
        int dailyQuotaPerNumber();

        /** Within this time the same text to the same number is the same request, made twice. */
        @WithDefault("10s")
        Duration duplicateWindow();

        /** What it calls the parts of a message. */
        Fields fields();

        /** What it wants to hear. */
        Answer answer();
    }

    /** The names are compared without regard to case, hyphens, underscores and dots. */
    interface Fields {

        /** The only names under which the number is looked for; by default {@code to}, {@code phone} and their like. */
        Optional<List<String>> number();

        /** The only names under which the text is looked for; by default {@code text}, {@code message} and their like. */
        Optional<List<String>> text();
    }

    /** How a text that we have taken is acknowledged. */
    interface Answer {

        /** The status. */
        @WithDefault("200")
        int status();

        /** The form. */
        @WithDefault("auto")
        Format format();

        /** The word by which the caller knows success; {@code OK} in text and {@code queued} in JSON by default. */
        Optional<String> marker();
    }

    /** See {@link Answer#format}. */
    enum Format {
        /** JSON for those who ask for it. */
        AUTO,
        TEXT,
        JSON
    }
}
