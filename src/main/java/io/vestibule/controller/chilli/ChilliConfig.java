package io.vestibule.controller.chilli;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;

import io.vestibule.secret.Secret;

/** What a controller of kind {@code coovachilli} has beside what every controller has. */
@ConfigMapping(prefix = "vestibule.controllers")
interface ChilliConfig {

    /** By the controller's name; one that sets nothing of this has the defaults. */
    @WithParentName
    @WithDefaults
    Map<String, One> byName();

    default Chilli of(String controller) {
        return byName().get(controller).chilli();
    }

    interface One {
        Chilli chilli();
    }

    /** CoovaChilli's own. */
    interface Chilli {

        /** The secret shared with CoovaChilli, its {@code uamsecret}. */
        Optional<Secret> secret();

        /** How the password is hidden: {@code pap}, or {@code chap}, for which ISE must allow CHAP. */
        @WithDefault("pap")
        Method method();
    }

    /** How the password is hidden. */
    enum Method {
        PAP,
        CHAP
    }
}
