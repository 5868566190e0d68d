package io.vestibule.delivery;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;
import io.vestibule.sms.VoiceCall;
import io.vestibule.task.Backoff;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Tasks;

/** Decides what is done next for a delivery, and notes what came of it. Every method runs in a transaction. */
@Singleton
class Sending {

    private static final int REFERENCE_BYTES = 16;
    private static final Duration FIRST_POLL = Duration.ofSeconds(3);
    // the first request without an answer, and one more
    private static final int MOST_DOUBTED = 2;

    private final SecureRandom random = new SecureRandom();
    private final SmsProviders providers;
    private final Doubts doubts;
    private final Progress progress;
    private final Keeper keeper;
    private final Paces paces;
    private final Reroute reroute;
    private final Tasks tasks;
    private final DeliveryConfig config;
    private final Backoff backoff;
    private final Site site;
    private final Clock clock;

    Sending(
            SmsProviders providers,
            Doubts doubts,
            Progress progress,
            Keeper keeper,
            Paces paces,
            Reroute reroute,
            Tasks tasks,
            DeliveryConfig config,
            Site site,
            Clock clock) {
        this.providers = providers;
        this.doubts = doubts;
        this.progress = progress;
        this.keeper = keeper;
        this.paces = paces;
        this.reroute = reroute;
        this.tasks = tasks;
        this.config = config;
        this.backoff = new Backoff(config.firstWait(), config.longestWait());
        this.site = site;
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
            return doubts.next(delivery, attempts.get(0), attempt -> message(delivery, attempt));
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
                    return handOver(delivery, begin(delivery, attempts, provider, now), provider);
                }
                if (now.plus(turn).plus(config.leastLife()).isBefore(delivery.usefulUntil)) {
                    return new Next.Stop(TaskOutcome.again(turn)); // it only waits for its turn
                }
            }
        }
        return waitForProviders(delivery, attempts, possible, now, failures);
    }

    private Next handOver(Delivery delivery, Attempt attempt, SmsProvider provider) {
        return delivery.channel == Channel.CALL
                ? new Next.Call(provider, call(delivery, attempt))
                : new Next.Send(provider, message(delivery, attempt));
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

    private Attempt begin(Delivery delivery, List<Attempt> attempts, SmsProvider provider, Instant now) {
        var bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        var attempt = new Attempt();
        attempt.reference = HexFormat.of().formatHex(bytes);
        attempt.deliveryId = delivery.id;
        attempt.number = attempts.size() + 1;
        attempt.provider = provider.name();
        attempt.state = AttemptState.SUBMITTING;
        attempt.beganAt = now;
        attempt.persistAndFlush(); // the database gives the serial
        delivery.provider = provider.name();
        delivery.providerId = null;
        delivery.updatedAt = now;
        DeliveryEvent.tell(delivery, now, What.SUBMITTED, attempt.number, "Handed to " + provider.name());
        return attempt;
    }

    private SmsMessage message(Delivery delivery, Attempt attempt) {
        return new SmsMessage(
                attempt.reference,
                attempt.smallNumber(),
                attempt.number,
                new PhoneNumber(opened(Deliveries.PHONE, delivery.phone)),
                opened(Deliveries.TEXT, delivery.text),
                Duration.between(clock.instant(), delivery.usefulUntil),
                sender(delivery, attempt),
                callback(attempt));
    }

    private VoiceCall call(Delivery delivery, Attempt attempt) {
        return new VoiceCall(
                attempt.reference,
                new PhoneNumber(opened(Deliveries.PHONE, delivery.phone)),
                opened(Deliveries.TEXT, delivery.text).lines().toList(),
                Locale.forLanguageTag(delivery.language),
                sender(delivery, attempt),
                callback(attempt));
    }

    private Optional<String> sender(Delivery delivery, Attempt attempt) {
        return Optional.ofNullable(delivery.sender)
                .filter(wanted -> providers.mayShow(wanted, delivery.country))
                .or(() -> providers.sender(attempt.provider, delivery.country, delivery.id));
    }

    private String opened(String purpose, String sealed) {
        return keeper.open(purpose, sealed)
                .orElseThrow(() -> new IllegalStateException("A stored text cannot be decrypted. Restore the key that"
                        + " vestibule.secret.key or vestibule.secret.key-file gave when it was stored."));
    }

    private URI callback(Attempt attempt) {
        return site.at("/callbacks/sms/" + attempt.provider + "/" + attempt.reference);
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

    private Next giveUp(Delivery delivery, List<Attempt> attempts, String why) {
        var now = clock.instant();
        if (attempts.stream().anyMatch(Attempt::isOnItsWay)) {
            return keep(delivery, why);
        }
        var last = attempts.stream().findFirst();
        last.ifPresent(delivery::blame);
        delivery.giveUp(
                last.flatMap(Attempt::failure).map(Trouble::of).orElse(Trouble.NOT_SENT),
                attempts.stream().anyMatch(attempt -> attempt.state == AttemptState.UNKNOWN),
                now);
        DeliveryEvent.tell(delivery, now, What.GAVE_UP, 0, why);
        progress.report(delivery);
        return new Next.Stop(TaskOutcome.done());
    }

    /** A provider has it and may still deliver it: no other one could be found, and nothing is worse than before. */
    private Next keep(Delivery delivery, String why) {
        delivery.closed = true;
        delivery.updatedAt = clock.instant();
        DeliveryEvent.tell(
                delivery, delivery.updatedAt, What.GAVE_UP, 0, why + "; it stays with the provider that has it");
        progress.report(delivery);
        return new Next.Stop(TaskOutcome.done());
    }

    /** Notes how a request ended. */
    void ended(UUID id, String reference, SendResult result) {
        var delivery = Delivery.locked(id).orElseThrow();
        var attempt = Attempt.get(reference);
        progress.count(attempt.provider, result);
        if (attempt.state != AttemptState.SUBMITTING) {
            return; // a receipt was quicker, and knows better
        }
        if (result instanceof SendResult.Accepted accepted) {
            taken(delivery, attempt, accepted);
        } else if (result instanceof SendResult.Refused refused) {
            failed(delivery, attempt, AttemptState.REFUSED, refused.failure(), refused.code(), refused.reason());
        } else if (result instanceof SendResult.Failed failed) {
            attempt.notBefore = failed.retryAfter().map(clock.instant()::plus).orElse(null);
            failed.retryAfter().ifPresent(wait -> paces.hold(attempt.provider, wait));
            failed(delivery, attempt, AttemptState.FAILED, failed.failure(), failed.code(), failed.reason());
        }
    }

    private void taken(Delivery delivery, Attempt attempt, SendResult.Accepted accepted) {
        var state = DeliveryState.of(accepted.state());
        if (!accepted.otherIds().isEmpty()) {
            Stream.concat(Stream.of(accepted.providerId()), accepted.otherIds().stream())
                    .forEach(id -> Part.note(attempt, id, state));
        }
        attempt.accept(accepted.providerId(), state, clock.instant());
        progress.accepted(delivery, attempt, What.ACCEPTED, attempt.provider + " took it");
        follow(attempt);
    }

    /** Sees to it that we learn what became of the text. */
    private void follow(Attempt attempt) {
        var provider = providers.find(attempt.provider);
        var way = provider.map(SmsProvider::receipts).orElse(ReceiptWay.NONE);
        if (way == ReceiptWay.POLL) {
            var first = provider.orElseThrow().pollWaits().stream().findFirst().orElse(FIRST_POLL);
            tasks.schedule(PollReceipt.NAME, attempt.reference, clock.instant().plus(first));
        }
        if (way != ReceiptWay.NONE) {
            reroute.watch(attempt);
        }
    }

    private void failed(
            Delivery delivery, Attempt attempt, AttemptState how, SmsFailure kind, String code, String reason) {
        if (kind == SmsFailure.UNKNOWN_OUTCOME) {
            doubts.raise(delivery, attempt, code, reason);
            return;
        }
        var now = clock.instant();
        attempt.end(how, kind, code, reason, now);
        delivery.blame(attempt);
        delivery.updatedAt = now;
        var what = how == AttemptState.REFUSED ? What.REFUSED : What.FAILED;
        DeliveryEvent.tell(delivery, now, what, attempt.number, Progress.words(code, reason));
        progress.alarm(attempt, kind);
        if (!kind.safeToRepeat() && !kind.elsewhere()) {
            giveUp(delivery, Attempt.of(delivery.id), "Another try would be refused as well");
        }
    }
}
