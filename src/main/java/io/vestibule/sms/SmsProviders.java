package io.vestibule.sms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The catalogue: every configured provider, and the routes over them. */
@Singleton
public class SmsProviders {

    /** The route that is taken when none is named. */
    public static final String DEFAULT_ROUTE = "default";

    private static final String PREFIX = "vestibule.sms.providers.";

    private final SmsConfig config;
    private final Map<String, SmsDriver> drivers;
    private final List<String> problems;
    private final SortedMap<String, SmsProvider> providers = new TreeMap<>();

    @Inject
    SmsProviders(SmsConfig config, @Any Instance<SmsDriver> drivers) {
        this(config, drivers.stream().toList());
    }

    SmsProviders(SmsConfig config, Collection<SmsDriver> drivers) {
        this.config = config;
        this.drivers = drivers.stream().collect(Collectors.toMap(SmsDriver::type, Function.identity()));
        var found = new ArrayList<String>();
        new TreeMap<>(config.providers()).forEach((name, settings) -> {
            var wrong = problemsOf(name, settings.type());
            found.addAll(wrong);
            if (wrong.isEmpty()) {
                providers.put(name, this.drivers.get(settings.type()).open(name));
            }
        });
        found.addAll(problemsOfRoutes());
        problems = List.copyOf(found);
    }

    /** Every provider whose settings are sound, in the order of their names. */
    public Collection<SmsProvider> all() {
        return Collections.unmodifiableCollection(providers.values());
    }

    /** The provider of a configured name. */
    public Optional<SmsProvider> find(String name) {
        return Optional.ofNullable(providers.get(name));
    }

    /**
     * The providers of a route, in the order in which they are tried; all of them for a default that is not configured.
     *
     * @param country the recipient's, ISO 3166
     * @param text whose turn it is where providers share the texts by weight; the same text gets the same order
     */
    public List<SmsProvider> route(String name, String country, UUID text) {
        var entries = Optional.ofNullable(config.countryRoutes().get(name))
                .map(countries -> countries.get(country))
                .orElseGet(() -> config.routes().get(name));
        if (entries == null) {
            return providers.values().stream()
                    .sorted(Comparator.comparingInt(SmsProvider::priority))
                    .toList();
        }
        return entries.stream()
                .flatMap(entry -> Shares.parse(entry).order(text.getLeastSignificantBits()).stream())
                .distinct()
                .map(providers::get)
                .filter(provider -> provider != null)
                .toList();
    }

    /**
     * What a provider is to show as the sender; empty when the provider's own choice has to do.
     *
     * @param country the recipient's, ISO 3166
     * @param text whose turn it is where senders share the texts by weight
     */
    public Optional<String> sender(String provider, String country, UUID text) {
        var settings = config.providers().get(provider);
        return Optional.ofNullable(settings.senders().get(country))
                .or(settings::from)
                .flatMap(senders -> Shares.parse(senders).order(text.getMostSignificantBits()).stream()
                        .filter(sender -> mayShow(sender, country))
                        .findFirst());
    }

    /** How fast a provider takes texts from this node; empty for no limit of ours. */
    public Optional<Rate> rate(String provider) {
        var limit = config.providers().get(provider).textsPerSecond();
        return limit.isPresent()
                ? Optional.of(Rate.of(limit.getAsDouble()))
                : find(provider).flatMap(SmsProvider::rate);
    }

    /** Whether phones of the country show such a sender. */
    public boolean mayShow(String sender, String country) {
        return sender.matches("\\+?[0-9]+") || !config.numericSenders().contains(country);
    }

    /** What is wrong with the settings, each with the key and the cure; the start ends with this list. */
    public List<String> problems() {
        return problems;
    }

    private List<String> problemsOf(String name, String type) {
        if (!name.matches("[a-z0-9]+")) {
            return List.of(PREFIX + name + ".type: a provider's name is made of a-z and 0-9 only. Rename \"" + name
                    + "\", for example to \""
                    + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "\"");
        }
        var driver = drivers.get(type);
        if (driver == null) {
            return List.of(PREFIX + name + ".type: there is no type \"" + type + "\". Use one of "
                    + String.join(", ", new TreeMap<>(drivers).keySet()));
        }
        var found = new ArrayList<>(driver.problems(name));
        if (config.providers().get(name).textsPerSecond().orElse(1) <= 0) {
            found.add(PREFIX + name + ".texts-per-second must be more than 0. Leave it out for no limit");
        }
        config.providers().get(name).senders().forEach((country, senders) -> unreadable(senders)
                .ifPresent(why -> found.add(PREFIX + name + ".senders." + country + ": " + why)));
        return found;
    }

    private static Optional<String> unreadable(String shares) {
        try {
            Shares.parse(shares);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private List<String> problemsOfRoutes() {
        var found = new ArrayList<String>();
        if (config.providers().isEmpty()) {
            found.add(PREFIX + "<name>.type is not set: no texts can be sent. Set it to one of "
                    + String.join(", ", new TreeMap<>(drivers).keySet()));
        }
        new TreeMap<>(config.routes())
                .forEach((route, entries) -> found.addAll(problemsOf("vestibule.sms.routes." + route, entries)));
        new TreeMap<>(config.countryRoutes()).forEach((route, countries) -> new TreeMap<>(countries)
                .forEach((country, entries) ->
                        found.addAll(problemsOf("vestibule.sms.country-routes." + route + "." + country, entries))));
        return found;
    }

    private List<String> problemsOf(String key, List<String> entries) {
        var found = new ArrayList<String>();
        for (var entry : entries) {
            var wrong = unreadable(entry);
            if (wrong.isPresent()) {
                found.add(key + ": " + wrong.get());
                continue;
            }
            Shares.parse(entry).all().stream()
                    .map(Shares.Share::what)
                    .filter(name -> !config.providers().containsKey(name))
                    .forEach(name -> found.add(
                            key + ": there is no provider \"" + name + "\". Use names from " + PREFIX + "<name>"));
        }
        return found;
    }
}
