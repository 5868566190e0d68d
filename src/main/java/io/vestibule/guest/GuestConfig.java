package io.vestibule.guest;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How guest accounts are made. */
@ConfigMapping(prefix = "vestibule.guest")
public interface GuestConfig {

    enum PasswordSource {
        /** ISE makes it by its own policy and we read it. */
        GENERATED,
        /** We propose one; needed where our sponsor account may not see passwords, and only good if ISE's policy takes it. */
        PROPOSED
    }

    /** Who thinks of the password. */
    @WithDefault("generated")
    PasswordSource password();

    /** How long an account that ISE does not make is tried for before the guest is told that it failed. */
    @WithDefault("PT12H")
    Duration giveUp();

    /** The wait before ISE is asked again after a fault of its own; it doubles each time. */
    @WithDefault("1s")
    Duration firstWait();

    /** The longest such wait. */
    @WithDefault("30s")
    Duration longestWait();

    /** The wait before ISE is asked again when only an admin can mend what it objects to; it doubles each time. */
    @WithDefault("10s")
    Duration adminWait();
}
