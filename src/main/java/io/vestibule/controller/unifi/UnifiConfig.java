package io.vestibule.controller.unifi;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;

import io.vestibule.controller.CallSettings;
import io.vestibule.secret.Secret;

/** What a controller of kind {@code unifi} has beside what every controller has. */
@ConfigMapping(prefix = "vestibule.controllers")
interface UnifiConfig {

    /** By the controller's name; one that sets nothing of this has the defaults. */
    @WithParentName
    @WithDefaults
    Map<String, One> byName();

    default Unifi of(String controller) {
        return byName().get(controller).unifi();
    }

    interface One {
        Unifi unifi();
    }

    /** UniFi's own. */
    interface Unifi extends CallSettings {

        /** A local account of the controller that may authorize guests. */
        Optional<String> username();

        /** Its password. */
        Optional<Secret> password();

        /** The site's short name, as it stands in the controller's addresses. */
        @WithDefault("default")
        String site();

        /**
         * Whether the controller is asked, before it lets an endpoint on, if that one is a guest on its network now: the
         * address in the redirect can be typed by anybody. Turn it off only where the account may not read endpoints.
         */
        @WithDefault("true")
        boolean verify();

        /** Which interface it has: {@code os} for UniFi OS consoles, {@code classic} for the older software, port 8443. */
        @WithDefault("os")
        Generation generation();
    }

    /** The two generations of the interface. */
    enum Generation {
        OS("/api/auth/login", "/proxy/network"),
        CLASSIC("/api/login", "");

        private final String login;
        private final String prefix;

        Generation(String login, String prefix) {
            this.login = login;
            this.prefix = prefix;
        }

        String login() {
            return login;
        }

        String station(String site, String mac) {
            return prefix + "/api/s/" + site + "/stat/sta/" + mac;
        }

        String stations(String site) {
            return prefix + "/api/s/" + site + "/cmd/stamgr";
        }
    }
}
