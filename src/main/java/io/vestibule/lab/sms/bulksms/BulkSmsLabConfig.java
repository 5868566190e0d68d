package io.vestibule.lab.sms.bulksms;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one account of the simulated BulkSMS. */
@ConfigMapping(prefix = "vestibule.lab.sms.bulksms")
public interface BulkSmsLabConfig {

    /** The id of the account's API token. */
    @WithDefault("lab-bulksms-token")
    String tokenId();

    /** The API token's secret. */
    @WithDefault("lab-bulksms-secret")
    String tokenSecret();

    /** The number that a phone shows as the sender of a text that names none. */
    @WithDefault("+447700900000")
    String sender();

    /** The webhook, until another is made over the interface. */
    Optional<String> webhook();

    /** How long a number stands for one submission. */
    @WithDefault("12h")
    Duration deduplication();

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
