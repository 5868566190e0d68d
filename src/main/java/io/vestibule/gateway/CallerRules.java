package io.vestibule.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.vestibule.delivery.DeliveryConfig;
import io.vestibule.net.Network;
import io.vestibule.secret.Secret;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsProviders;

/** What the settings of a caller have to be like. */
final class CallerRules {

    static final String KEY = "vestibule.gateway.callers.";

    private static final int SHORTEST_KEY = 20;
    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final SmsConfig sms;
    private final DeliveryConfig delivery;

    CallerRules(SmsConfig sms, DeliveryConfig delivery) {
        this.sms = sms;
        this.delivery = delivery;
    }

    /** What is wrong, each with its key and cure. */
    List<String> problemsOf(Caller caller) {
        var key = KEY + caller.name();
        var settings = caller.settings();
        var found = new ArrayList<String>();
        if (!caller.name().matches("[a-z0-9]{1,40}")) {
            found.add(key + ": use small letters and digits only in the name, at most 40");
        }
        if (settings.secret().isEmpty() && settings.key().isEmpty()) {
            found.add(key + ".secret is not set. Make one with: openssl rand -hex 16");
        }
        if (settings.key().map(Secret::length).orElse(SHORTEST_KEY) < SHORTEST_KEY) {
            found.add(key + ".key must be at least " + SHORTEST_KEY
                    + " letters and digits, as it stands in addresses. Make one with: openssl rand -hex 16");
        }
        settings.networks().orElse(List.of()).stream()
                .filter(written -> Network.parse(written).isEmpty())
                .forEach(written -> found.add(
                        key + ".networks: \"" + written + "\" is no network such as 10.1.0.0/16 or 2001:db8::/32"));
        caller.countries().forEach(code -> found.addAll(problemsOfCountry(key + ".countries", code)));
        settings.defaultCountry().ifPresent(code -> found.addAll(problemsOfCountry(key + ".default-country", code)));
        settings.sender()
                .filter(sender -> !isSender(sender))
                .ifPresent(sender -> found.add(key + ".sender: \"" + sender
                        + "\" is neither a number nor a word of at most 11 letters, digits and blanks"));
        settings.route()
                .filter(route -> !isRoute(route))
                .ifPresent(route -> found.add(
                        key + ".route: there is no route \"" + route + "\". Set vestibule.sms.routes." + route));
        found.addAll(problemsOfLimits(key, settings));
        found.addAll(problemsOfAnswer(key + ".answer", settings.answer()));
        return found;
    }

    private static List<String> problemsOfCountry(String key, String code) {
        return COUNTRIES.contains(code.toUpperCase(Locale.ROOT))
                ? List.of()
                : List.of(key + ": \"" + code + "\" is no ISO 3166 code such as GB");
    }

    private List<String> problemsOfLimits(String key, GatewayConfig.One settings) {
        var found = new ArrayList<String>();
        if (settings.usefulFor().compareTo(delivery.leastLife()) <= 0) {
            found.add(key + ".useful-for must be longer than vestibule.delivery.least-life, or nothing is sent");
        }
        if (settings.mostParts() < 1 || settings.ratePerMinute() < 1 || settings.dailyQuota() < 1) {
            found.add(key + ": most-parts, rate-per-minute and daily-quota must be at least 1");
        }
        if (settings.dailyQuotaPerNumber() < 0) {
            found.add(key + ".daily-quota-per-number must be 0, for no such quota, or more");
        }
        var window = settings.duplicateWindow();
        if (window.isNegative() || window.compareTo(LONGEST_WINDOW) > 0) {
            found.add(key + ".duplicate-window must be between 0s and 1h");
        }
        if (Stream.of(settings.fields().number(), settings.fields().text())
                .flatMap(Optional::stream)
                .anyMatch(names -> SentFields.likened(names).contains(""))) {
            found.add(key + ".fields: a name is empty");
        }
        return found;
    }

    private static List<String> problemsOfAnswer(String key, GatewayConfig.Answer answer) {
        var found = new ArrayList<String>();
        if (answer.status() < 200 || answer.status() > 299) {
            found.add(key + ".status must be between 200 and 299: only success is answered so");
        }
        var marker = answer.marker().orElse("OK");
        if (!marker.matches("[\\x20-\\x7E&&[^\"\\\\]]{1,40}")) {
            found.add(key + ".marker must be 1 to 40 letters, digits and signs, without quotes and backslashes");
        }
        Stream.of(Refusal.values())
                .map(Refusal::line)
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(marker.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(line -> found.add(key + ".marker: \"" + marker + "\" also stands in the refusal \"" + line
                        + "\". Choose another word, such as OK"));
        return found;
    }

    private static boolean isSender(String sender) {
        return sender.matches("\\+?[0-9]{3,15}") || sender.matches("(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}");
    }

    private boolean isRoute(String route) {
        return route.equals(SmsProviders.DEFAULT_ROUTE)
                || sms.routes().containsKey(route)
                || sms.countryRoutes().containsKey(route);
    }
}
