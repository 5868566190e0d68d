package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;
import io.vestibule.task.Backoff;
import io.vestibule.task.TaskOutcome;

/** Decides what is done next for a delivery. Every method runs in a transaction. */
@Singleton
class Sending {

    // the first request without an answer, and one more
    private static final int MOST_DOUBTED = 2;

    private final SmsProviders providers;
    private final Doubts doubts;
    private final Handover handover;
    private final GivingUp givingUp;
    private final Progress progress;
    private final Paces paces;
    private final DeliveryConfig config;
    private final Backoff backoff;
    private final Clock clock;

    Sending(
            SmsProviders providers,
            Doubts doubts,
            Handover handover,
            GivingUp givingUp,
            Progress progress,
            Paces paces,
            DeliveryConfig config,
            Clock clock) {
        this.providers = providers;
        this.doubts = doubts;
        this.handover = handover;
        this.givingUp = givingUp;
        this.progress = progress;
        this.paces = paces;
        this.config = config;
        this.backoff = new Backoff(config.firstWait(), config.longestWait());
        this.clock = clock;
    }

    /** The wait after so many fruitless runs. */
    Duration wait(int failures) {
        return backoff.after(failures);
    }

    /**
     * What to do now.
     *
     * @param tried the providers that this run has already tried
     * @param failures how many runs before this one came to nothing
     */
    Next next(UUID id, Set<String> tried, int failures) {
        var found = Delivery.locked(id);
        if (found.isEmpty() || found.get().closed) {
            return new Next.Stop(TaskOutcome.done());
        }
        var delivery = found.get();
        var attempts = Attempt.of(id);
        if (!attempts.isEmpty() && doubts.about(attempts.get(0))) {
            return doubts.next(delivery, attempts.get(0), attempt -> handover.message(delivery, attempt));
        }
        return attempt(delivery, attempts, tried, failures);
    }

    private Next attempt(Delivery delivery, List<Attempt> attempts, Set<String> tried, int failures) {
        var now = clock.instant();
        if (delivery.text == null || now.plus(config.leastLife()).isAfter(delivery.usefulUntil)) {
            return giveUp(delivery, attempts, "No longer of use");
        }
        if (attempts.stream().filter(Attempt::wasDoubted).count() >= MOST_DOUBTED) {
            return giveUp(delivery, attempts, "Not sent once more after two requests without an answer");
        }
        if (Attempt.anyFraud(delivery.phoneFingerprint, now.minus(config.fraudPause()))) {
            return giveUp(delivery, attempts, "A provider blocked this number as suspected fraud; nobody is asked");
        }
        var possible = delivery.possible(providers).stream()
                .filter(provider -> attempts.stream().noneMatch(attempt -> attempt.rulesOut(provider)))
                .sorted(Comparator.comparing(provider -> leftInDoubt(attempts, provider)))
                .toList();
        if (possible.isEmpty()) {
            return giveUp(delivery, attempts, "No provider of the route takes it");
        }
        for (var provider : possible) {
            if (!tried.contains(provider.name())
                    && !notBefore(attempts, provider).isAfter(now)) {
                var turn = paces.take(provider.name(), delivery.id, delivery.urgent);
                if (turn.isZero()) {
                    return handover.to(provider, delivery, attempts.size() + 1, now);
                }
                if (now.plus(turn).plus(config.leastLife()).isBefore(delivery.usefulUntil)) {
                    return new Next.Stop(TaskOutcome.again(turn)); // it only waits for its turn
                }
            }
        }
        return waitForProviders(delivery, attempts, possible, now, failures);
    }

    /** Whether the provider leaves us in doubt about an earlier attempt, so that another one is to be preferred. */
    private static boolean leftInDoubt(List<Attempt> attempts, SmsProvider provider) {
        return attempts.stream()
                .anyMatch(attempt -> attempt.state == AttemptState.UNKNOWN && attempt.provider.equals(provider.name()));
    }

    private Instant notBefore(List<Attempt> attempts, SmsProvider provider) {
        return attempts.stream()
                .filter(attempt -> attempt.provider.equals(provider.name()))
                .map(attempt -> attempt.notBefore)
                .filter(time -> time != null)
                .max(Instant::compareTo)
                .filter(time -> time.isAfter(paces.heldUntil(provider.name())))
                .orElseGet(() -> paces.heldUntil(provider.name()));
    }

    private Next giveUp(Delivery delivery, List<Attempt> attempts, String why) {
        givingUp.because(delivery, attempts, why);
        return new Next.Stop(TaskOutcome.done());
    }

    private Next waitForProviders(
            Delivery delivery, List<Attempt> attempts, List<SmsProvider> possible, Instant now, int failures) {
        var soonest = possible.stream()
                .map(provider -> notBefore(attempts, provider))
                .min(Instant::compareTo)
                .orElseThrow();
        var wait = wait(failures);
        if (now.plus(wait).isBefore(soonest)) {
            wait = Duration.between(now, soonest);
        }
        if (now.plus(wait).plus(config.leastLife()).isAfter(delivery.usefulUntil)) {
            return giveUp(delivery, attempts, "No provider took it in time");
        }
        delivery.trouble = Trouble.WAITING;
        delivery.updatedAt = now;
        DeliveryEvent.tell(delivery, now, What.WAITING, 0, "Tried again in " + Math.max(1, wait.toSeconds()) + " s");
        progress.report(delivery);
        return new Next.Stop(TaskOutcome.retry(wait));
    }
}
