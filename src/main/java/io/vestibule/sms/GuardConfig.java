package io.vestibule.sms;

import java.time.Duration;

import io.smallrye.config.WithDefault;

/** How calls to one provider are repeated, held back and limited. */
public interface GuardConfig {

    /** How often a call that certainly made no text is repeated at once. */
    @WithDefault("2")
    int retries();

    /** The wait before the first of these; it doubles, and half of it is left to chance. */
    @WithDefault("200ms")
    Duration retryDelay();

    /** Calls at once. */
    @WithDefault("16")
    int concurrent();

    /** How many calls in a row are looked at to decide whether the provider is paused. */
    @WithDefault("10")
    int breakerCalls();

    /** The share of them that must have failed. */
    @WithDefault("0.5")
    double breakerRatio();

    /** How long a failing provider is left alone before the next call is tried. */
    @WithDefault("15s")
    Duration breakerPause();
}
