package io.vestibule.controller;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Holds an address from a redirect against the configured ones. Anybody can send a guest a link with an address of his
 * own, and the form would post the password there (network-access contract, section 7.1).
 */
final class Addresses {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private Addresses() {}

    /**
     * Where an address was found among the configured ones.
     *
     * @param origin its place in the list of origins
     * @param path as it came; the configured one when the address had none
     */
    record Match(int origin, String path) {}

    /** Empty unless scheme, host, port and path are configured ones, exactly, and nothing else is in the address. */
    static Optional<Match> match(String address, List<URI> origins, String path) {
        try {
            return address.contains("://") ? whole(new URI(address), origins, path) : host(address, origins, path);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Match> whole(URI address, List<URI> origins, String path) {
        if (!isWeb(address)
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || !fits(address.getRawPath(), path)) {
            return Optional.empty();
        }
        return first(origins, origin -> sameOrigin(origin, address), address.getRawPath());
    }

    private static Optional<Match> host(String address, List<URI> origins, String path) throws URISyntaxException {
        var authority = new URI("//" + address);
        if (authority.getHost() == null
                || authority.getRawUserInfo() != null
                || !authority.getRawPath().isEmpty()
                || authority.getRawQuery() != null
                || authority.getRawFragment() != null) {
            return Optional.empty();
        }
        return first(
                origins,
                origin -> origin.getHost().equalsIgnoreCase(authority.getHost())
                        && (authority.getPort() < 0 || authority.getPort() == port(origin)),
                path);
    }

    private static Optional<Match> first(List<URI> origins, Predicate<URI> same, String path) {
        for (var at = 0; at < origins.size(); at++) {
            if (same.test(origins.get(at))) {
                return Optional.of(new Match(at, path));
            }
        }
        return Optional.empty();
    }

    /** The configured path exactly; its {@code *} takes one part of letters, digits, hyphens and underscores. */
    static boolean fits(String path, String configured) {
        if (!configured.contains("*")) {
            return configured.equals(path);
        }
        var parts = path.split("/", -1);
        var wanted = configured.split("/", -1);
        if (parts.length != wanted.length) {
            return false;
        }
        for (var at = 0; at < parts.length; at++) {
            var same = wanted[at].equals("*") ? parts[at].matches("[A-Za-z0-9_-]+") : wanted[at].equals(parts[at]);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS : HTTP;
    }

    static boolean isWeb(URI uri) {
        return uri.getScheme() != null
                && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
    }
}
