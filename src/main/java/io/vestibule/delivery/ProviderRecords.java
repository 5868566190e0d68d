package io.vestibule.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.delivery.ProviderHealth.Condition;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;

/** Judges providers by their latest attempts. */
@Singleton
public class ProviderRecords {

    private static final int ATTEMPTS = 20;
    /** One failure may be an accident. */
    private static final int ACCIDENTS = 2;

    private static final Duration SLOW = Duration.ofSeconds(5);

    private final SmsProviders providers;

    ProviderRecords(SmsProviders providers) {
        this.providers = providers;
    }

    /** Every configured provider. Needs a transaction or a request. */
    public List<ProviderHealth> all() {
        return providers.all().stream()
                .map(SmsProvider::name)
                .map(name -> judge(name, Attempt.latestOf(name, ATTEMPTS)))
                .toList();
    }

    /** @param attempts the latest first */
    static ProviderHealth judge(String name, List<Attempt> attempts) {
        var answered = attempts.stream()
                .filter(attempt -> attempt.state != AttemptState.SUBMITTING)
                .toList();
        var failing = answered.stream().takeWhile(ProviderRecords::isItsFault).toList();
        var typical = typical(answered);
        var paused = !failing.isEmpty() && failing.get(0).failure().equals(Optional.of(SmsFailure.PAUSED));
        return new ProviderHealth(
                name,
                condition(failing, paused, typical),
                failing.isEmpty() ? Optional.empty() : Optional.of(failing.get(failing.size() - 1).beganAt),
                attempts.stream().findFirst().map(attempt -> attempt.beganAt),
                failing.stream()
                        .filter(attempt -> !attempt.failure().equals(Optional.of(SmsFailure.PAUSED)))
                        .findFirst()
                        .or(() -> failing.stream().findFirst())
                        .map(attempt -> Progress.words(orEmpty(attempt.code), orEmpty(attempt.reason)))
                        .orElse(""),
                paused,
                typical);
    }

    private static Condition condition(List<Attempt> failing, boolean paused, Optional<Duration> typical) {
        var lasts =
                failing.stream().flatMap(attempt -> attempt.failure().stream()).anyMatch(SmsFailure::alarmsAdmin);
        if (paused || lasts || failing.size() > ACCIDENTS) {
            return Condition.DOWN;
        }
        var slow = typical.filter(took -> took.compareTo(SLOW) > 0).isPresent();
        return slow || !failing.isEmpty() ? Condition.SLOW : Condition.OK;
    }

    private static boolean isItsFault(Attempt attempt) {
        return attempt.failure()
                .filter(kind -> kind == SmsFailure.PAUSED || kind.countsForBreaker())
                .isPresent();
    }

    private static Optional<Duration> typical(List<Attempt> answered) {
        var took = answered.stream()
                .filter(attempt -> attempt.state == AttemptState.ACCEPTED && attempt.endedAt != null)
                .map(attempt -> Duration.between(attempt.beganAt, attempt.endedAt))
                .sorted()
                .toList();
        return took.isEmpty() ? Optional.empty() : Optional.of(took.get(took.size() / 2));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
