package io.vestibule.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import io.vestibule.net.Network;
import io.vestibule.secret.Secret;

/** A system that sends its texts through us. */
final class Caller {

    private final String name;
    private final GatewayConfig.One settings;
    private final List<Network> networks;
    private final Set<String> countries;
    private final Set<String> numberNames;
    private final Set<String> textNames;
    private final Bucket rate;

    Caller(String name, GatewayConfig.One settings, TimeMeter time) {
        this.name = name;
        this.settings = settings;
        this.networks = settings.networks().orElse(List.of()).stream()
                .flatMap(written -> Network.parse(written).stream())
                .toList();
        this.countries = settings.countries().orElse(Set.of()).stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.numberNames = settings.fields().number().map(SentFields::likened).orElse(SentFields.NUMBERS);
        this.textNames = settings.fields().text().map(SentFields::likened).orElse(SentFields.TEXTS);
        var perMinute = Math.max(1, settings.ratePerMinute());
        this.rate = Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    String name() {
        return name;
    }

    GatewayConfig.One settings() {
        return settings;
    }

    /** Every secret is compared, so that the time does not tell which one was nearly right. */
    boolean isProvedBy(Proof proof) {
        var proved = proof.basic()
                .filter(pair -> isSecret(pair.password()) & pair.user().equals(name))
                .isPresent();
        for (var token : proof.tokens()) {
            proved |= isSecret(token);
        }
        for (var key : proof.keys()) {
            proved |= matches(settings.key(), key);
        }
        return proved;
    }

    private boolean isSecret(String guess) {
        return matches(settings.secret(), guess) | matches(settings.previousSecret(), guess);
    }

    private static boolean matches(Optional<Secret> secret, String guess) {
        return secret.filter(known -> known.matches(guess)).isPresent();
    }

    /** All by which it can be known. */
    Stream<Secret> secrets() {
        return Stream.of(settings.secret(), settings.previousSecret(), settings.key())
                .flatMap(Optional::stream);
    }

    boolean mayCallFrom(String source) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(source));
    }

    /** The countries it may text to; empty for all. */
    Set<String> countries() {
        return countries;
    }

    Set<String> numberNames() {
        return numberNames;
    }

    Set<String> textNames() {
        return textNames;
    }

    AnswerStyle style() {
        return AnswerStyle.of(settings.answer());
    }

    /** Counts one text against the rate; how long to wait when there is no room for it. */
    Optional<Duration> countOne() {
        var probe = rate.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(
                        Duration.ofNanos(Math.max(probe.getNanosToWaitForRefill(), TimeUnit.MILLISECONDS.toNanos(1))));
    }
}
