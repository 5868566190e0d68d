package io.vestibule.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how one portal asks sponsors, and what is wrong with it. */
class SponsoringReader {

    private static final Duration LEAST = Duration.ofMinutes(1);

    private final String key;
    private final PortalConfig.One portal;
    private final PortalConfig.Sponsors config;
    private final List<String> problems = new ArrayList<>();

    SponsoringReader(String portalKey, PortalConfig.One portal) {
        this.key = portalKey + ".sponsors.";
        this.portal = portal;
        this.config = portal.sponsors();
    }

    List<String> problems() {
        return problems;
    }

    Sponsoring read() {
        atLeastAMinute("link-life", config.linkLife());
        atLeastAMinute("escalate-after", config.escalateAfter());
        config.remindAfter().ifPresent(wait -> atLeastAMinute("remind-after", wait));
        var deputies = new TreeMap<String, String>();
        config.deputies().forEach((sponsor, deputy) -> deputies.put(small(sponsor), small(deputy)));
        var escalateTo = smalls(config.escalateTo().orElse(Set.of()));
        Stream.concat(
                        Stream.concat(deputies.keySet().stream(), deputies.values().stream()),
                        Stream.concat(escalateTo.stream(), config.mailbox().stream()))
                .filter(address -> !address.matches("[^@\\s]+@[^@\\s]+"))
                .forEach(address -> problems.add(key + "*: \"" + address + "\" is no mail address"));
        var domains = smalls(config.domains().orElse(Set.of()));
        if (!config.accounts() && domains.isEmpty()) {
            problems.add(
                    key + "accounts is false and " + key + "domains is empty, so nobody can be asked. Set one of them");
        }
        return new Sponsoring(
                offers(),
                portal.duration(),
                config.linkLife(),
                config.mailbox().map(SponsoringReader::small),
                Collections.unmodifiableMap(deputies),
                config.remindAfter(),
                config.escalateAfter(),
                escalateTo,
                config.accounts(),
                domains);
    }

    /** The portal's own guest type comes first. */
    private Map<String, Duration> offers() {
        var offers = new LinkedHashMap<String, Duration>();
        var own = portal.guestType();
        offers.put(own, config.longest().orElse(portal.duration()));
        new TreeMap<>(config.guestTypes()).forEach(offers::put);
        offers.forEach((type, longest) -> atLeastAMinute("guest-types." + type, longest));
        return Collections.unmodifiableMap(offers);
    }

    private void atLeastAMinute(String name, Duration duration) {
        if (duration.compareTo(LEAST) < 0) {
            problems.add(key + name + ": at least one minute, for example 30m or 24h");
        }
    }

    private static Set<String> smalls(Set<String> words) {
        return words.stream().map(SponsoringReader::small).collect(Collectors.toUnmodifiableSet());
    }

    private static String small(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
