package io.vestibule.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.vestibule.audit.Actor;
import io.vestibule.secret.Secret;

/**
 * The browser at which somebody signs in.
 *
 * @param address where it is, as far as we can tell
 * @param name what its owner knows it by, such as {@code Firefox on Windows}
 * @param former what its cookie holds now
 * @param knows the accounts that have signed in at it before
 */
public record Browser(String address, String name, Optional<Secret> former, Set<String> knows) {

    /** Each browser claims to be some of those behind it. */
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    /** @param userAgent as the browser says it; null when it says nothing */
    public static Browser of(String address, String userAgent, Optional<Secret> former) {
        return of(address, userAgent, former, Set.of());
    }

    static Browser of(String address, String userAgent, Optional<Secret> former, Set<String> knows) {
        return new Browser(address, named(userAgent == null ? "" : userAgent), former, knows);
    }

    Actor actor(String account) {
        return new Actor(account, address);
    }

    private static String named(String userAgent) {
        var program = first(PROGRAMS, userAgent).orElse("A browser");
        return first(SYSTEMS, userAgent)
                .map(system -> program + " on " + system)
                .orElse(program);
    }

    private static Optional<String> first(List<Map.Entry<String, String>> known, String userAgent) {
        return known.stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
