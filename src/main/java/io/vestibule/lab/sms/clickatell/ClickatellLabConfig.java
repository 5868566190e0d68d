package io.vestibule.lab.sms.clickatell;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one integration of the simulated Clickatell; both of its APIs know it. */
@ConfigMapping(prefix = "vestibule.lab.sms.clickatell")
public interface ClickatellLabConfig {

    /** The integration's API key. */
    @WithDefault("lab-clickatell-key==")
    String apiKey();

    /** The number that a phone shows as the sender of a text that names none. */
    @WithDefault("+447700900000")
    String sender();

    /** Where statuses are reported, until it is set otherwise; it may hold a name and a password. */
    Optional<String> callback();

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
