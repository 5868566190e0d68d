package io.vestibule.registration;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a guest may ask for. */
@ConfigMapping(prefix = "vestibule.limits")
public interface LimitConfig {

    /**
     * The wait after a text to a phone until the next one: after the first text of 24 hours, after the second, and so on; the
     * last one holds for all further ones.
     */
    @WithDefault("30s,60s,2m,5m")
    List<Duration> resendAfter();

    /** Texts to one phone within 24 hours. */
    @WithDefault("5")
    int textsPerDay();

    /** Texts to one phone within 24 hours, as far as staff send them again; those the guest asked for count, too. */
    @WithDefault("10")
    int staffTextsPerDay();

    /** Wrong passwords after which only a new text opens the field again. */
    @WithDefault("5")
    int passwordTries();

    /** How often one registration may correct its number. */
    @WithDefault("3")
    int numberChanges();
}
