package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.vestibule.sms.SmsProviders;

/**
 * Keeps to each provider's texts per second, and leaves one alone that asked for it. Texts wait their turn and none is
 * dropped; urgent ones go before the others. Every node counts for itself.
 */
@Singleton
class Paces {

    private final SmsProviders providers;
    private final Clock clock;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final Map<String, Instant> heldUntil = new ConcurrentHashMap<>();

    Paces(SmsProviders providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /** Takes a provider's next turn for a text; zero when it is now, else how long to wait before asking again. */
    Duration take(String provider, UUID text, boolean urgent) {
        return providers
                .rate(provider)
                .map(rate ->
                        paces.computeIfAbsent(provider, any -> new Pace(rate)).take(text, urgent, clock.instant()))
                .orElse(Duration.ZERO);
    }

    /** The provider asked us to stay away; that holds for every text. */
    void hold(String provider, Duration wait) {
        heldUntil.put(provider, clock.instant().plus(wait));
    }

    /** Until when it is left alone; long ago when it is not. */
    Instant heldUntil(String provider) {
        return heldUntil.getOrDefault(provider, Instant.MIN);
    }
}
