package io.vestibule.controller.opennds;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;

import io.vestibule.secret.Secret;

/** What a controller of kind {@code opennds} has beside what every controller has. */
@ConfigMapping(prefix = "vestibule.controllers")
interface OpenNdsConfig {

    /** By the controller's name; one that sets nothing of this has the defaults. */
    @WithParentName
    @WithDefaults
    Map<String, One> byName();

    default OpenNds of(String controller) {
        return byName().get(controller).opennds();
    }

    interface One {
        OpenNds opennds();
    }

    /** openNDS' own. */
    interface OpenNds {

        /**
         * The level of its forward authentication service, {@code fas_secure_enabled}: 0 to 3, or 4 of openNDS 10. Only
         * at 3 and 4 is it told how long the account lasts; below, the guest stays on for its {@code sessiontimeout}.
         */
        @WithDefault("1")
        int level();

        /**
         * The addresses from which its gateways ask whom to let on at level 3 and 4, or networks such as
         * {@code 203.0.113.0/28}; what comes from elsewhere is not answered. Their watcher proves itself by nothing else,
         * and whoever may ask can say of a guest who waits that he is on. Any address when none is given.
         */
        Optional<List<String>> pollsFrom();

        /** The key shared with openNDS, its {@code faskey}; needed from level 1 on. */
        Optional<Secret> key();
    }
}
