package io.vestibule.portal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;

/** The portals: the entries that guests are redirected to, by the name that stands in their address. */
@ConfigMapping(prefix = "vestibule.portals")
public interface PortalConfig {

    @WithParentName
    Map<String, One> byName();

    interface One {

        /** What the page calls the network or the house. */
        @WithDefault("Guest Wi-Fi")
        String title();

        /** The theme's folder in portal-themes; the built-in look when none is given. */
        Optional<String> theme();

        /** Whether this portal is where the bare address leads; with one portal it need not be said. */
        @WithName("default")
        @WithDefault("false")
        boolean isDefault();

        /** What is asked beside the phone number; a trailing ? makes a field optional: {@code firstName,company?}. */
        Optional<List<String>> fields();

        /** ISO codes of the countries whose numbers are served; all when none is given. */
        Optional<Set<String>> countries();

        /** The country that is chosen when the page opens. */
        @WithDefault("GB")
        String defaultCountry();

        /** The name of ISE's guest type, with its suffix: {@code Daily (default)}. */
        @WithDefault("Daily (default)")
        String guestType();

        /** The name of ISE's guest location; {@code vestibule.ise.location} when none is given. */
        Optional<String> location();

        /** How long an account lasts. */
        @WithDefault("P1D")
        Duration duration();

        /** The route of its texts; the default route when none is given. */
        Optional<String> route();

        /**
         * The words of the text with the password, by language: {@code text.en=${guest_password} is your password}. The
         * theme's words when none are given. Quote the dollar sign as the source of settings needs it.
         */
        Map<String, String> text();

        /** The wireless networks that lead here. */
        Optional<Set<String>> ssids();

        /** How its guests get onto the network: by the controller's login, through ISE, or without us. */
        @WithDefault("lwa")
        NetworkKind network();

        /** With {@code network=cwa}: the endpoint group whose devices ISE's policy lets on. */
        @WithDefault("GuestEndpoints")
        String endpointGroup();

        /** A page about the house, which phones may show beside the network's name; https only. */
        Optional<URI> venueUrl();

        /** The version of the acceptable use policy that a guest accepts here; raise it when the text changes. */
        @WithDefault("1")
        String aupVersion();
    }
}
