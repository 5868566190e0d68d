package io.vestibule.lab.controller;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the simulated controllers are configured. */
@ConfigMapping(prefix = "vestibule.lab.controller")
interface ControllerLabConfig {

    /** The access point every phone is connected to. */
    @WithDefault("02:00:5e:00:00:aa")
    String apMac();

    /** Refused logins in a row that exclude an endpoint. */
    @WithDefault("3")
    int failuresToExclude();

    /** How long an excluded endpoint stays out. */
    @WithDefault("60S")
    Duration exclusion();

    Aireos aireos();

    Iosxe iosxe();

    /** AireOS. */
    interface Aireos {
        /** The controller's own "redirect URL after login", which wins over the form's. */
        Optional<String> redirectAfterLogin();
    }

    /** Catalyst 9800: the tags of {@code redirect append}; "none" appends nothing. */
    interface Iosxe {
        /** The name of the parameter with the access point's address. */
        @WithDefault("ap_mac")
        String apMacTag();

        /** The name of the parameter with the endpoint's address. */
        @WithDefault("client_mac")
        String clientMacTag();

        /** The name of the parameter with the network's name. */
        @WithDefault("wlan")
        String ssidTag();

        /** Whether the parameters are repeated at the on-failure address. Real boxes are said to differ. */
        @WithDefault("true")
        boolean repeatOnFailure();
    }
}
