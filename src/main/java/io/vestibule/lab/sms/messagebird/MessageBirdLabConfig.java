package io.vestibule.lab.sms.messagebird;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one account of the simulated MessageBird. */
@ConfigMapping(prefix = "vestibule.lab.sms.messagebird")
public interface MessageBirdLabConfig {

    /** The account's access key. */
    @WithDefault("lab-messagebird-key")
    String accessKey();

    /** The account's signing key. */
    @WithDefault("lab-messagebird-signing-key")
    String signingKey();

    /** Whether reports carry the deprecated signature instead of a token. */
    @WithDefault("false")
    boolean deprecatedSignature();

    /** Where texts are reported that name no address themselves. */
    Optional<String> reportUrl();

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
