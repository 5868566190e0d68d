package io.vestibule.delivery;

import java.time.Duration;
import java.util.Optional;

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

    /**
     * A text that a provider took goes out once more through another one when no receipt has come for so long. Not set:
     * only a receipt that says so, or the guest, makes a text go out again.
     */
    Optional<Duration> noReceiptAfter();

    /** How long no provider is asked to reach a number that one of them blocked as suspected fraud. */
    @WithDefault("24h")
    Duration fraudPause();

    /** See {@link #unknownOutcome}. */
    enum UnknownOutcome {
        /** No second text by itself; the guest may ask for one. */
        WAIT,
        /** One second text, through the next provider of the route where there is one. */
        RESEND
    }
}
