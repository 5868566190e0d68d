package io.vestibule.lab.sms.twilio;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one account of the simulated Twilio. */
@ConfigMapping(prefix = "vestibule.lab.sms.twilio")
public interface TwilioLabConfig {

    /** The account's SID. */
    @WithDefault("ACde000000000000000000000000000001")
    String accountSid();

    /** The account's primary token, which also signs. */
    @WithDefault("lab-twilio-token")
    String authToken();

    /** An API key of the account. */
    @WithDefault("SKde000000000000000000000000000001")
    String apiKeySid();

    /** The API key's secret. */
    @WithDefault("lab-twilio-key-secret")
    String apiKeySecret();

    /** The number that a messaging service chooses as the sender. */
    @WithDefault("+15005550006")
    String poolSender();

    /** How long after it was taken a text goes to the carrier. */
    @WithDefault("400ms")
    Duration sentAfter();

    /** How long after it was taken the carrier's last word comes. */
    @WithDefault("1200ms")
    Duration deliveredAfter();

    /** Every how many-th receipt is sent twice; 0 for never. */
    @WithDefault("0")
    int duplicateReceipts();
}
