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

        /** Whether a guest waits until a sponsor approves. */
        @WithDefault("none")
        Approval approval();

        /** How sponsors are asked, where they are. */
        Sponsors sponsors();
    }

    /** Who decides whether a guest gets an account. */
    enum Approval {
        /** Nobody: every guest gets one. */
        NONE,
        /** The person visited, who is asked for in the form as {@code sponsorEmail}. */
        SPONSOR
    }

    interface Sponsors {

        /** Whether the mail address of every staff account that may approve counts as a sponsor's. */
        @WithDefault("true")
        boolean accounts();

        /** Domains whose every mail address counts as a sponsor's: {@code example.org}. */
        Optional<Set<String>> domains();

        /** A group's mailbox that gets every request too, with a link of its own. */
        Optional<String> mailbox();

        /** Who is asked beside a sponsor, by the sponsor's address: {@code deputies."anna@example.org"=ben@example.org}. */
        Map<String, String> deputies();

        /** How long the link in a mail decides. Afterwards it leads to the request behind the sign-in. */
        @WithDefault("24h")
        Duration linkLife();

        /** When those who were asked are reminded; never when it is empty. */
        @WithDefault("1h")
        Optional<Duration> remindAfter();

        /** When the addresses of {@code escalate-to} are asked as well. */
        @WithDefault("2h")
        Duration escalateAfter();

        /** Who is asked when nobody has answered. */
        Optional<Set<String>> escalateTo();

        /** The longest duration that can be granted; the portal's {@code duration} when none is given. */
        Optional<Duration> longest();

        /** Further guest types to choose from, each with its longest duration: {@code guest-types."Weekly (default)"=P5D}. */
        Map<String, Duration> guestTypes();
    }
}
