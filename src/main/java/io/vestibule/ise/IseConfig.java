package io.vestibule.ise;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;

/** How ISE is reached, and with which rights. {@link IseSettings#check()} says what is missing. */
@ConfigMapping(prefix = "vestibule.ise")
public interface IseConfig {

    /** The primary policy administration node by its full name: {@code https://ise.example.org}, port 443 or 9060. */
    Optional<URI> url();

    /** A sponsor in a group that sees all accounts and may use the REST API; works on guest accounts. */
    Credentials sponsor();

    /** An ERS admin or ERS operator; reads names of portals, guest types and locations. */
    Credentials admin();

    /** The sponsor portal through which accounts are made: its name, or its id. */
    @WithDefault("Sponsor Portal (default)")
    String sponsorPortal();

    /** ISE's guest location for new accounts, by its exact name. */
    @WithDefault("San Jose")
    String location();

    /**
     * The time zone of each guest location, such as {@code America/Los_Angeles}; ISE does not tell it. In a file the name
     * stands in quotes, and in a properties file a blank in it is escaped: {@code locations."San\ Jose"}. A name of one
     * word may come as {@code VESTIBULE_ISE_LOCATIONS_BERLIN}.
     */
    Map<String, String> locations();

    /** The certificates to trust instead of the list of Java: a PKCS12 or JKS store, or a PEM file. */
    Optional<Path> trustStore();

    /** The password of a PKCS12 or JKS store. */
    Optional<Secret> trustStorePassword();

    /** Accept any certificate. For a lab only: whoever sits in between reads every password. */
    @WithDefault("false")
    boolean insecure();

    /** The budget for all calls together. ISE serves 100 a second for everybody who uses it. */
    @WithDefault("20")
    int requestsPerSecond();

    /** How long to wait for a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long to wait for an answer. */
    @WithDefault("10s")
    Duration readTimeout();

    /** Whether to fetch a CSRF token only after ISE asked for one, or before the first change already. */
    @WithDefault("auto")
    Csrf csrf();

    /** The monitoring node, which knows the live sessions and asks controllers to look at them again. */
    Mnt mnt();

    /** A user name and its password. */
    interface Credentials {

        /** The login name in ISE. */
        Optional<String> username();

        /** Its password. */
        Optional<Secret> password();
    }

    /** The monitoring node (MnT) and its changes of authorization (CoA). */
    interface Mnt {

        /** Its address by its full name; that of {@code vestibule.ise.url} when none is given, as ISE 3.1 and later allow. */
        Optional<URI> url();

        /** The name of an ISE administrator of the group MnT Admin; portals with {@code network=cwa} need one. */
        Optional<String> username();

        /** Its password. */
        Optional<Secret> password();

        /** The kind of change of authorization that lets a guest's endpoint on. */
        @WithDefault("reauth-rerun")
        Coa coa();

        /** What a disconnect does to the endpoint's port. */
        @WithDefault("default")
        Disconnect disconnect();

        /** The node that is to send the change; without it the one that holds the session, which is right as a rule. */
        Optional<String> node();

        /**
         * The names of authorization profiles that redirect to the portal, for releases whose sessions do not show their
         * {@code url-redirect}.
         */
        Optional<Set<String>> captiveProfiles();

        /** The budget for all calls to it together. */
        @WithDefault("10")
        int requestsPerSecond();
    }

    /** How a session is made to be authorized again. */
    enum Coa {
        REAUTH_DEFAULT,
        REAUTH_LAST,
        REAUTH_RERUN,
        DISCONNECT
    }

    /** What happens to the port at a disconnect. */
    enum Disconnect {
        DEFAULT,
        PORT_BOUNCE,
        PORT_SHUTDOWN
    }

    /** When a CSRF token is fetched. */
    enum Csrf {
        AUTO,
        ALWAYS
    }
}
