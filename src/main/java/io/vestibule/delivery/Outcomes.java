package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;
import io.vestibule.task.Tasks;

/** Notes what came of handing a text to a provider. Every method runs in a transaction. */
@Singleton
class Outcomes {

    private static final Duration FIRST_POLL = Duration.ofSeconds(3);

    private final SmsProviders providers;
    private final Doubts doubts;
    private final GivingUp givingUp;
    private final Progress progress;
    private final Paces paces;
    private final Reroute reroute;
    private final Tasks tasks;
    private final Clock clock;

    Outcomes(
            SmsProviders providers,
            Doubts doubts,
            GivingUp givingUp,
            Progress progress,
            Paces paces,
            Reroute reroute,
            Tasks tasks,
            Clock clock) {
        this.providers = providers;
        this.doubts = doubts;
        this.givingUp = givingUp;
        this.progress = progress;
        this.paces = paces;
        this.reroute = reroute;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Notes how a request ended. */
    void note(UUID id, String reference, SendResult result) {
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
        if (how == AttemptState.FAILED && attempt.mayHaveMadeAText()) {
            // that its repetition certainly made none says nothing about the request before it
            doubts.raise(delivery, attempt, attempt.code, attempt.reason);
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
            givingUp.because(delivery, Attempt.of(delivery.id), "Another try would be refused as well");
        }
    }
}
