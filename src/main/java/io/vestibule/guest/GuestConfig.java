package io.vestibule.guest;

import java.time.Duration;
import java.util.Map;

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

    /** How long a change that staff made by mistake can be taken back before ISE is asked. */
    @WithDefault("10s")
    Duration undo();

    /** How long, from now, staff may make any account last. */
    @WithDefault("P30D")
    Duration longest();

    /**
     * Guest types that staff may choose beside those of the portals, each with how long staff may make it last:
     * {@code types."Weekly (default)"=P7D}. ISE refuses what is longer than its own limit of the type.
     */
    Map<String, Duration> types();
}
