package io.vestibule.ise;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Judges the settings for ISE before anything is asked of it. */
@ApplicationScoped
public class IseSettings {

    private static final Logger LOG = Logger.getLogger(IseSettings.class);
    private static final String PREFIX = "vestibule.ise.";
    private static final int ALL_THAT_ISE_SERVES = 100;

    private final IseConfig config;

    IseSettings(IseConfig config) {
        this.config = config;
    }

    /** Every fault in the settings, as sentences that name the key and the cure; empty when all is well. */
    public List<String> check() {
        var problems = new ArrayList<String>();
        checkUrl(problems);
        checkCredentials("sponsor", config.sponsor(), problems);
        checkCredentials("admin", config.admin(), problems);
        checkLocations(problems);
        checkTrustStore(problems);
        if (config.requestsPerSecond() < 1 || config.requestsPerSecond() > ALL_THAT_ISE_SERVES) {
            problems.add(PREFIX + "requests-per-second is " + config.requestsPerSecond()
                    + ": set it from 1 to 100, which is all that ISE serves; 5 to 20 leaves room for others");
        }
        checkMnt(problems);
        checkTimeout("connect-timeout", config.connectTimeout(), problems);
        checkTimeout("read-timeout", config.readTimeout(), problems);
        return problems;
    }

    /** The time zone of a guest location; empty when no setting names it. */
    public Optional<ZoneId> zoneOf(String location) {
        // an environment variable cannot carry upper and lower case, so the case of the key does not count
        var zones = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        zones.putAll(config.locations());
        return Optional.ofNullable(zones.get(location)).flatMap(IseSettings::zone);
    }

    /** What is wrong with a location that a portal uses; empty when its time zone is known. */
    public Optional<String> problemOf(String location) {
        return zoneOf(location).isPresent()
                ? Optional.empty()
                : Optional.of("the time zone of ISE's location \"" + location + "\" is not known: set " + PREFIX
                        + "locations.\"" + location + "\" to its zone, such as Europe/Berlin");
    }

    /** The location for accounts that are not told another. */
    public String defaultLocation() {
        return config.location();
    }

    void warn(@Observes StartupEvent start) {
        if (config.insecure()) {
            LOG.warn("vestibule.ise.insecure=true: ANY CERTIFICATE IS ACCEPTED FOR ISE. Whoever sits in between reads"
                    + " every password. Put ISE's certificate in vestibule.ise.trust-store and turn this off.");
        }
    }

    private void checkUrl(List<String> problems) {
        if (config.url().isEmpty()) {
            problems.add(PREFIX + "url is missing: set it to the primary administration node, such as"
                    + " https://ise.example.org");
            return;
        }
        var url = config.url().get();
        if (!isHttp(url) || url.getHost() == null) {
            problems.add(PREFIX + "url is not an address: write it like https://ise.example.org");
        } else if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            problems.add(PREFIX + "url carries more than an address: leave out user, query and fragment");
        } else if (url.getPath().matches(".*/ers(/.*)?")) {
            problems.add(PREFIX + "url leads into ERS already: leave out /ers and what follows");
        }
    }

    private static boolean isHttp(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    }

    private static void checkCredentials(String who, IseConfig.Credentials given, List<String> problems) {
        if (given.username().isEmpty()) {
            problems.add(PREFIX + who + ".username is missing: set it to " + meaning(who));
        }
        if (given.password().isEmpty()) {
            problems.add(PREFIX + who + ".password is missing: set it to the password of " + meaning(who));
        }
    }

    private static String meaning(String who) {
        return who.equals("sponsor")
                ? "an ISE sponsor whose group sees all accounts and may use the REST API"
                : "an ISE administrator of the group ERS Admin or ERS Operator";
    }

    private void checkLocations(List<String> problems) {
        for (Map.Entry<String, String> entry : config.locations().entrySet()) {
            if (zone(entry.getValue()).isEmpty()) {
                problems.add(PREFIX + "locations.\"" + entry.getKey() + "\" is \"" + entry.getValue()
                        + "\", which is no time zone: write it like Europe/Berlin");
            }
        }
        problemOf(config.location()).ifPresent(problems::add);
    }

    private void checkTrustStore(List<String> problems) {
        if (config.trustStore().isEmpty()) {
            return;
        }
        try {
            TrustStores.read(config.trustStore().get(), config.trustStorePassword());
        } catch (IOException | GeneralSecurityException e) {
            problems.add(PREFIX + "trust-store cannot be used (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "): give a readable PKCS12, JKS or PEM file, and for the first two " + PREFIX
                    + "trust-store-password");
        }
    }

    /** What a portal with central web authentication lacks; empty when the monitoring node can be asked. */
    public Optional<String> problemOfMnt() {
        var mnt = config.mnt();
        return mnt.username().isPresent() && mnt.password().isPresent()
                ? Optional.empty()
                : Optional.of(PREFIX + "mnt.username and .password are missing: set them to an ISE administrator of the"
                        + " group MnT Admin; without it nobody can tell which device a guest has");
    }

    private void checkMnt(List<String> problems) {
        var mnt = config.mnt();
        if (mnt.username().isPresent() != mnt.password().isPresent()) {
            problemOfMnt().ifPresent(problems::add);
        }
        mnt.url()
                .filter(url -> !isHttp(url) || url.getHost() == null || url.getQuery() != null)
                .ifPresent(url ->
                        problems.add(PREFIX + "mnt.url is not an address: write it like https://ise-mnt.example.org"));
        if (mnt.requestsPerSecond() < 1 || mnt.requestsPerSecond() > ALL_THAT_ISE_SERVES) {
            problems.add(PREFIX + "mnt.requests-per-second is " + mnt.requestsPerSecond() + ": set it from 1 to 100");
        }
    }

    private static void checkTimeout(String key, Duration timeout, List<String> problems) {
        if (timeout.toMillis() < 1) {
            problems.add(PREFIX + key + " must be longer than nothing: write it like 10s");
        }
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException e) {
            return Optional.empty(); // reported by check() under its key
        }
    }
}
