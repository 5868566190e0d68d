package io.vestibule.lab.sms.http;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one account of the simulated gateway. */
@ConfigMapping(prefix = "vestibule.lab.sms.http")
public interface HttpLabConfig {

    /** The user. */
    @WithDefault("lab")
    String username();

    /** The user's password. */
    @WithDefault("lab-http-password")
    String password();

    /** A key that is as good as the user and the password: in the field {@code key} or the header {@code X-Api-Key}. */
    @WithDefault("lab-http-key")
    String apiKey();

    /** How long after it was taken a text goes to the carrier. */
    @WithDefault("400ms")
    Duration sentAfter();

    /** How long after it was taken the carrier's last word comes. */
    @WithDefault("1200ms")
    Duration deliveredAfter();
}
