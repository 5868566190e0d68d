package io.vestibule.lab.sms.plivo;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one account of the simulated Plivo. */
@ConfigMapping(prefix = "vestibule.lab.sms.plivo")
public interface PlivoLabConfig {

    /** Which versions of the signature receipts have. */
    enum Versions {
        V2,
        V3,
        BOTH
    }

    /** The account's id. */
    @WithDefault("MALABLABLABLABLABLAB")
    String authId();

    /** The account's auth token, which also signs. */
    @WithDefault("lab-plivo-token")
    String authToken();

    /** Which signatures receipts have: {@code v2}, {@code v3} or {@code both}. */
    @WithDefault("both")
    Versions signatures();

    /** The number that a powerpack chooses as the sender. */
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
