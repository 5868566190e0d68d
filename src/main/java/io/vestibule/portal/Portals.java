package io.vestibule.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** The configured portals. */
@Singleton
public class Portals {

    private final Map<String, Portal> portals = new TreeMap<>();
    private final PortalConfig config;
    private final List<String> problems = new ArrayList<>();

    Portals(PortalConfig config) {
        this.config = config;
        config.byName().forEach((name, one) -> portals.put(name, portal(name, one)));
    }

    public Optional<Portal> named(String name) {
        return Optional.ofNullable(portals.get(name));
    }

    public Collection<Portal> all() {
        return Collections.unmodifiableCollection(portals.values());
    }

    /** Where the bare address leads: the portal that says so, else the only or the first one. */
    public Optional<Portal> defaultPortal() {
        return portals.values().stream()
                .filter(portal -> config.byName().get(portal.name()).isDefault())
                .findFirst()
                .or(() -> portals.values().stream().findFirst());
    }

    /** What is wrong with the settings, each with its key and cure; empty when all is well. */
    public List<String> problems() {
        var all = new ArrayList<>(problems);
        if (portals.isEmpty()) {
            all.add(
                    "vestibule.portals: configure at least one portal, for example vestibule.portals.visitors.title=Visitors");
        }
        return all;
    }

    private Portal portal(String name, PortalConfig.One one) {
        var key = "vestibule.portals." + name;
        if (!name.matches("[a-z0-9]+")) {
            problems.add(key + ": use small letters and digits only in the name");
        }
        if (one.duration().compareTo(Duration.ofMinutes(1)) < 0) {
            problems.add(key + ".duration: at least one minute, for example P1D or 8h");
        }
        var countries = one.countries().orElse(Set.of()).stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        var known = Set.of(Locale.getISOCountries());
        countries.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> problems.add(key + ".countries: \"" + code + "\" is no ISO 3166 code such as GB"));
        var home = one.defaultCountry().toUpperCase(Locale.ROOT);
        if (!known.contains(home)) {
            problems.add(key + ".default-country: \"" + home + "\" is no ISO 3166 code such as GB");
        }
        one.venueUrl()
                .filter(url -> !"https".equals(url.getScheme()))
                .ifPresent(url -> problems.add(
                        key + ".venue-url: \"" + url + "\" must begin with https://, or phones ignore it"));
        var sponsoring = new SponsoringReader(key, one);
        var asks = one.approval() == PortalConfig.Approval.SPONSOR
                ? Optional.of(sponsoring.read())
                : Optional.<Sponsoring>empty();
        problems.addAll(sponsoring.problems());
        return new Portal(
                name,
                one.title(),
                one.theme(),
                fields(key, one, asks.isPresent()),
                countries,
                home,
                one.guestType(),
                one.location(),
                one.duration(),
                one.route(),
                Map.copyOf(one.text()),
                one.ssids().orElse(Set.of()),
                one.network(),
                one.endpointGroup(),
                one.venueUrl(),
                one.aupVersion(),
                asks);
    }

    private Map<Field, Boolean> fields(String key, PortalConfig.One one, boolean asksSponsors) {
        var fields = new LinkedHashMap<Field, Boolean>();
        for (var entry : one.fields().orElse(List.of())) {
            var required = !entry.endsWith("?");
            var name = required ? entry : entry.substring(0, entry.length() - 1);
            Field.named(name)
                    .ifPresentOrElse(
                            field -> fields.put(field, required),
                            () -> problems.add(key + ".fields: \"" + name + "\" is no field; use firstName, lastName, "
                                    + "company, email, sponsorEmail or reason"));
        }
        if (asksSponsors) {
            fields.put(Field.SPONSOR_EMAIL, true);
        }
        return Collections.unmodifiableMap(fields);
    }
}
