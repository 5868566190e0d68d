package io.vestibule.ise;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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

    /** A user name and its password. */
    interface Credentials {

        /** The login name in ISE. */
        Optional<String> username();

        /** Its password. */
        Optional<Secret> password();
    }

    /** When a CSRF token is fetched. */
    enum Csrf {
        AUTO,
        ALWAYS
    }
}
