package io.vestibule.controller.aruba;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;

import io.vestibule.secret.Secret;

/** What a controller of an Aruba kind has beside what every controller has. */
@ConfigMapping(prefix = "vestibule.controllers")
interface ArubaConfig {

    /** By the controller's name; one that sets nothing of this has the defaults. */
    @WithParentName
    @WithDefaults
    Map<String, One> byName();

    default Aruba of(String controller) {
        return byName().get(controller).aruba();
    }

    interface One {
        Aruba aruba();
    }

    /** Aruba's own. */
    interface Aruba {

        /** Kind {@code aruba-text}: the authentication text, word for word as at the access point. */
        Optional<Secret> text();
    }
}
