package io.vestibule.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import org.jboss.logging.Logger;

import io.vestibule.delivery.DeliveryConfig;
import io.vestibule.sms.SmsConfig;

/** The configured callers. */
@Singleton
public class Callers {

    private static final Logger LOG = Logger.getLogger(Callers.class);
    private static final Set<String> PROFILES_FOR_TRIALS = Set.of("demo", "dev", "test");
    private static final int SHORT = 16;

    private final List<Caller> callers;
    private final CallerRules rules;

    Callers(GatewayConfig config, SmsConfig sms, DeliveryConfig delivery, Clock clock) {
        var time = time(clock);
        callers = config.callers().entrySet().stream()
                .map(entry -> new Caller(entry.getKey(), entry.getValue(), time))
                .toList();
        rules = new CallerRules(sms, delivery);
    }

    private static TimeMeter time(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Who sends this; every caller is asked, so that the time does not tell how near the guess was. */
    Optional<Caller> provedBy(Proof proof) {
        Caller found = null;
        for (var caller : callers) {
            if (caller.isProvedBy(proof)) {
                found = caller;
            }
        }
        return Optional.ofNullable(found);
    }

    Collection<Caller> all() {
        return callers;
    }

    /** What is wrong with the settings, each with its key and cure; empty when all is well. */
    public List<String> problems() {
        var all = new ArrayList<String>();
        for (var caller : callers) {
            all.addAll(rules.problemsOf(caller));
            callers.stream()
                    .filter(other -> other.name().compareTo(caller.name()) < 0)
                    .filter(other ->
                            other.secrets().anyMatch(secret -> caller.secrets().anyMatch(secret::equals)))
                    .forEach(other -> all.add(CallerRules.KEY + caller.name() + ": a secret of it is also one of \""
                            + other.name() + "\". Give each caller its own"));
        }
        return all;
    }

    void warn(@Observes StartupEvent event) {
        if (ConfigUtils.getProfiles().stream().anyMatch(PROFILES_FOR_TRIALS::contains)) {
            return;
        }
        callers.stream()
                .filter(caller -> caller.secrets().anyMatch(secret -> secret.length() < SHORT))
                .forEach(caller -> LOG.warnf(
                        "%s%s has a secret that is shorter than %d characters. Make one with: openssl rand -hex 16",
                        CallerRules.KEY, caller.name(), SHORT));
    }
}
