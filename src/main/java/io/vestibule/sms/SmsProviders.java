package io.vestibule.sms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** The providers of a route, in the order in which they are tried; all of them for a default that is not configured. */
    public List<SmsProvider> route(String name) {
        var names = config.routes().get(name);
        if (names == null) {
            return List.copyOf(providers.values());
        }
        return names.stream()
                .map(providers::get)
                .filter(provider -> provider != null)
                .toList();
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
        return driver.problems(name);
    }

    private List<String> problemsOfRoutes() {
        var found = new ArrayList<String>();
        if (config.providers().isEmpty()) {
            found.add(PREFIX + "<name>.type is not set: no texts can be sent. Set it to one of "
                    + String.join(", ", new TreeMap<>(drivers).keySet()));
        }
        new TreeMap<>(config.routes()).forEach((route, names) -> names.stream()
                .filter(name -> !config.providers().containsKey(name))
                .forEach(name -> found.add("vestibule.sms.routes." + route + ": there is no provider \"" + name
                        + "\". Use names from " + PREFIX + "<name>")));
        return found;
    }
}
