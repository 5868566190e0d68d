package io.vestibule.controller.meraki;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;

/** What a controller of a Meraki kind has beside what every controller has. */
@ConfigMapping(prefix = "vestibule.controllers")
interface MerakiConfig {

    /** By the controller's name; one that sets nothing of this has the defaults. */
    @WithParentName
    @WithDefaults
    Map<String, One> byName();

    default Meraki of(String controller) {
        return byName().get(controller).meraki();
    }

    interface One {
        Meraki meraki();
    }

    /** Meraki's own. */
    interface Meraki {

        /**
         * Click-through: whether the grant carries the seconds that are left of the account. Not confirmed for every
         * release; without it the splash page's own frequency ends the visit.
         */
        @WithDefault("true")
        boolean sendDuration();
    }
}
