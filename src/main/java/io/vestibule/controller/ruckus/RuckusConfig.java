package io.vestibule.controller.ruckus;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;

import io.vestibule.controller.CallSettings;
import io.vestibule.secret.Secret;

/** What a controller of kind {@code ruckus-northbound} has beside what every controller has. */
@ConfigMapping(prefix = "vestibule.controllers")
interface RuckusConfig {

    /** By the controller's name; one that sets nothing of this has the defaults. */
    @WithParentName
    @WithDefaults
    Map<String, One> byName();

    default Ruckus of(String controller) {
        return byName().get(controller).ruckus();
    }

    interface One {
        Ruckus ruckus();
    }

    /** Ruckus' own. */
    interface Ruckus extends CallSettings {

        /** The user name of the northbound portal interface; some releases want none. */
        @WithDefault("api")
        String username();

        /** The password of the northbound portal interface. */
        Optional<Secret> password();

        /** Whether an encrypted address of an endpoint is asked for in the clear, so that staff see it. */
        @WithDefault("true")
        boolean decrypt();
    }
}
