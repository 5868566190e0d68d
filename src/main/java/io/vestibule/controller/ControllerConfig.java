package io.vestibule.controller;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** The controllers that may send guests to us, by name. Each kind adds settings of its own, below its own word. */
@ConfigMapping(prefix = "vestibule.controllers")
public interface ControllerConfig {

    @WithParentName
    Map<String, One> byName();

    interface One {

        /**
         * What it is: {@code aireos}, {@code catalyst9800}, {@code meraki-click-through}, {@code meraki-sign-on},
         * {@code aruba}, {@code aruba-text}, {@code unifi}, {@code ruckus}, {@code ruckus-northbound},
         * {@code coovachilli} or {@code opennds}.
         */
        String kind();

        /**
         * Scheme, host and port of its login page as guests meet them, for example
         * {@code https://guest-login.example.org}; of its interface for the kinds that we ask ourselves.
         */
        List<URI> loginOrigins();

        /** The path of its login page; a {@code *} stands for one part that varies. The kind's own when none is given. */
        Optional<String> loginPath();

        /** The path of its logout page; the kind's own when none is given. */
        Optional<String> logoutPath();

        /** The wireless networks it serves; guests who arrive without a login address are matched by them. */
        Optional<List<String>> ssids();
    }
}
