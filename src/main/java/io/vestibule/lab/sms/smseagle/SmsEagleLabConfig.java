package io.vestibule.lab.sms.smseagle;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The simulated SMSEagle: one device with two modems. */
@ConfigMapping(prefix = "vestibule.lab.sms.smseagle")
public interface SmsEagleLabConfig {

    /** The access token of the device's one user, for both interfaces. */
    @WithDefault("lab-smseagle-token")
    String accessToken();

    /** The number of the SIM, which is the sender of every text. */
    @WithDefault("+15005550007")
    String sim();

    /** How many modems the device has. */
    @WithDefault("2")
    int modems();

    /** How long after it was taken a text leaves the device's queue. */
    @WithDefault("400ms")
    Duration sentAfter();

    /** How long after it was taken the carrier's report comes. */
    @WithDefault("1200ms")
    Duration deliveredAfter();
}
