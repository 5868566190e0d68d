package io.vestibule.controller;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One configured controller.
 *
 * @param name in the settings
 * @param kind its vendor's way
 * @param settings what every controller has
 */
public record Controller(String name, ControllerKind kind, ControllerConfig.One settings) {

    private static final String PATH = "path";

    public String loginPath() {
        return settings.loginPath().orElseGet(kind::loginPath);
    }

    public String logoutPath() {
        return settings.logoutPath().orElseGet(kind::logoutPath);
    }

    public List<String> ssids() {
        return settings.ssids().orElse(List.of());
    }

    public boolean servesAny(Set<String> networks) {
        return ssids().stream().anyMatch(networks::contains);
    }

    /** Its login origins on plain HTTP, where passwords are readable by everybody near. */
    public List<URI> plainOrigins() {
        return settings.loginOrigins().stream()
                .filter(origin -> "http".equalsIgnoreCase(origin.getScheme()))
                .toList();
    }

    RedirectQuery parse(String rawQuery) {
        return Controllers.parse(kind, rawQuery);
    }

    /** Whether guests of these networks are its own; one without networks serves all, and any serves a portal without. */
    private boolean serves(Set<String> networks) {
        return ssids().isEmpty() || networks.isEmpty() || servesAny(networks);
    }

    /** The way of a redirect that is its own: by the address it names, or by the network when it may name none. */
    Optional<Way> way(RawRedirect raw, Set<String> portalsNetworks) {
        if (raw.address() == null) {
            var network = raw.ssid() == null ? portalsNetworks : Set.of(raw.ssid());
            var ours = ssids().isEmpty() || servesAny(network);
            return kind.mayStaySilent() && ours ? Optional.of(new Way(name, 0, raw.facts())) : Optional.empty();
        }
        if (!serves(portalsNetworks)) {
            return Optional.empty();
        }
        return Addresses.match(raw.address(), settings.loginOrigins(), loginPath())
                .map(match -> {
                    var facts = new TreeMap<>(raw.facts());
                    if (loginPath().contains("*")) {
                        facts.put(PATH, match.path());
                    }
                    return new Way(name, match.origin(), facts);
                });
    }

    /** Empty when the settings have not so many origins any more, or another path. */
    Optional<Place> place(Way way) {
        var path = way.facts().getOrDefault(PATH, loginPath());
        return way.origin() >= settings.loginOrigins().size()
                        || !Addresses.fits(path, loginPath()) && !path.equals(loginPath())
                ? Optional.empty()
                : Optional.of(
                        new Place(name, settings.loginOrigins().get(way.origin()), path, logoutPath(), way.facts()));
    }
}
