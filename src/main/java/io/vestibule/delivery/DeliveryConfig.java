package io.vestibule.delivery;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How hard we try to get a text out. */
@ConfigMapping(prefix = "vestibule.delivery")
public interface DeliveryConfig {

    /** What to do about a text that may or may not have been sent, when the provider cannot be asked. */
    @WithDefault("wait")
    UnknownOutcome unknownOutcome();

    /** How long after the start of a request without an answer the provider is asked about it. */
    @WithDefault("15s")
    Duration settle();

    /** The wait after all providers of the route failed; it doubles each time. */
    @WithDefault("2s")
    Duration firstWait();

    /** The longest such wait. */
    @WithDefault("60s")
    Duration longestWait();

    /** A text that is of use for less time than this is not sent any more. */
    @WithDefault("60s")
    Duration leastLife();

    /** See {@link #unknownOutcome}. */
    enum UnknownOutcome {
        /** No second text by itself; the guest may ask for one. */
        WAIT,
        /** One second text, through the next provider of the route where there is one. */
        RESEND
    }
}
