package io.vestibule.controller;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.net.MacAddress;
import io.vestibule.net.Ssid;
import io.vestibule.secret.Secret;

/** The configured controllers: reads their redirects, refuses strangers, builds their login forms. */
@Singleton
public class Controllers {

    private static final Logger LOG = Logger.getLogger(Controllers.class);

    private final Map<String, ControllerConfig.One> configured;
    private final Map<String, ControllerKind> kinds = new HashMap<>();
    private final Set<String> parameters = new HashSet<>();

    Controllers(ControllerConfig config, @Any Instance<ControllerKind> found) {
        configured = config.byName();
        for (var kind : found) {
            kind.names().forEach(name -> kinds.put(name, kind));
            parameters.addAll(kind.parameters());
        }
    }

    /** What is wrong with the settings, each with its key and cure; empty when all is well. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        configured.forEach((name, one) -> {
            var key = "vestibule.controllers." + name;
            if (!name.matches("[a-z0-9]+")) {
                problems.add(key + ": use small letters and digits only in the name");
            }
            if (!kinds.containsKey(one.kind())) {
                problems.add(key + ".kind: \"" + one.kind() + "\" is unknown; use one of " + kinds.keySet());
            }
            for (var origin : one.loginOrigins()) {
                if (origin.getHost() == null
                        || !isWeb(origin)
                        || !origin.getRawPath().isEmpty()) {
                    problems.add(key + ".login-origins: \"" + origin
                            + "\" must be scheme, host and port only, such as https://guest-login.example.org");
                }
            }
        });
        return problems;
    }

    /** Reads the query of an arrival, raw as it came. */
    public Redirect read(String rawQuery) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return Redirect.NONE;
        }
        var query = RedirectQuery.parse(rawQuery, parameters);
        // one vendor family so far; each next one brings names of its own by which it is told apart
        var raw = kinds.values().iterator().next().read(query);
        var controller = raw.loginUrl() == null ? Optional.<String>empty() : owner(raw.loginUrl());
        var suspicious = raw.loginUrl() != null && controller.isEmpty();
        if (suspicious) {
            LOG.warnf(
                    "A redirect names a login address that belongs to no configured controller: %s",
                    printable(raw.loginUrl()));
        }
        return new Redirect(
                controller,
                MacAddress.parse(raw.endpoint()),
                MacAddress.parse(raw.accessPoint()),
                Ssid.parse(raw.ssid()),
                raw.status(),
                suspicious);
    }

    /** The one controller that serves a network, for a guest who arrived without a login address. */
    public Optional<String> serving(Set<String> ssids) {
        var serving = configured.entrySet().stream()
                .filter(entry ->
                        entry.getValue().ssids().orElse(List.of()).stream().anyMatch(ssids::contains))
                .map(Map.Entry::getKey)
                .toList();
        return serving.size() == 1 ? Optional.of(serving.get(0)) : Optional.empty();
    }

    /** The form that logs a guest in at a configured controller; empty when there is no such controller any more. */
    public Optional<LoginForm> loginForm(String controller, String userName, Secret password, URI landing) {
        return place(controller).map(place -> kinds.get(place.settings().kind())
                .loginForm(place.url(place.settings().loginPath()), userName, password, landing));
    }

    /** Where the guest logs out. */
    public Optional<URI> logoutUrl(String controller) {
        return place(controller).map(place -> place.url(place.settings().logoutPath()));
    }

    /** The controller whose login page this is: same scheme, host and port, exactly its path, and nothing more. */
    private Optional<String> owner(String loginUrl) {
        try {
            var url = new URI(loginUrl);
            if (!isWeb(url)
                    || url.getHost() == null
                    || url.getRawUserInfo() != null
                    || url.getRawQuery() != null
                    || url.getRawFragment() != null) {
                return Optional.empty();
            }
            return configured.entrySet().stream()
                    .filter(entry -> entry.getValue().loginPath().equals(url.getRawPath()))
                    .flatMap(entry ->
                            originOf(entry.getValue(), url).stream().mapToObj(at -> reference(entry.getKey(), at)))
                    .findFirst();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt originOf(ControllerConfig.One settings, URI url) {
        return IntStream.range(0, settings.loginOrigins().size())
                .filter(at -> sameOrigin(settings.loginOrigins().get(at), url))
                .findFirst();
    }

    /** A controller by name, and with several login origins which of them: {@code lab} or {@code lab.1}. */
    private static String reference(String name, int origin) {
        return origin == 0 ? name : name + "." + origin;
    }

    private record Place(ControllerConfig.One settings, URI origin) {
        URI url(String path) {
            return URI.create(origin + path);
        }
    }

    private Optional<Place> place(String reference) {
        var parts = reference.split("\\.", 2);
        var settings = configured.get(parts[0]);
        var at = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
        return settings == null || at >= settings.loginOrigins().size()
                ? Optional.empty()
                : Optional.of(new Place(settings, settings.loginOrigins().get(at)));
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static boolean isWeb(URI uri) {
        return uri.getScheme() != null
                && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
    }

    private static String printable(String text) {
        var clean = text.replaceAll("[^\\x21-\\x7e]", "?");
        return clean.substring(0, Math.min(clean.length(), 120));
    }
}
