package io.vestibule.controller;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** The controllers that may send guests to us, by name. */
@ConfigMapping(prefix = "vestibule.controllers")
public interface ControllerConfig {

    @WithParentName
    Map<String, One> byName();

    interface One {

        /** What it is: {@code aireos} or {@code catalyst9800}. */
        String kind();

        /** Scheme, host and port of its login page as guests meet them, for example {@code https://guest-login.example.org}. */
        List<URI> loginOrigins();

        /** The path of its login page. */
        @WithDefault("/login.html")
        String loginPath();

        /** The path of its logout page. */
        @WithDefault("/logout.html")
        String logoutPath();

        /** The wireless networks it serves; guests who arrive without a login address are matched by them. */
        Optional<List<String>> ssids();
    }
}
