package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryConfig.UnknownOutcome;
import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;
import io.vestibule.task.TaskOutcome;

/**
 * Attempts whose outcome is unknown: the request may have made a text, but no answer said so. The provider is asked;
 * where it cannot be asked, the policy decides. Every method runs in a transaction.
 */
@Singleton
class Doubts {

    private final SmsProviders providers;
    private final Progress progress;
    private final DeliveryConfig config;
    private final Clock clock;

    Doubts(SmsProviders providers, Progress progress, DeliveryConfig config, Clock clock) {
        this.providers = providers;
        this.progress = progress;
        this.config = config;
        this.clock = clock;
    }

    /** Whether an attempt may have made a text that we do not know of. One that a crash cut off may. */
    boolean about(Attempt attempt) {
        return attempt.state == AttemptState.SUBMITTING || attempt.state == AttemptState.UNKNOWN && !attempt.settled;
    }

    /** Notes that it is not known whether the attempt made a text. */
    void raise(Delivery delivery, Attempt attempt, String code, String reason) {
        var now = clock.instant();
        var isNews = !attempt.mayHaveMadeAText();
        attempt.end(AttemptState.UNKNOWN, SmsFailure.UNKNOWN_OUTCOME, code, reason, now);
        delivery.state = DeliveryState.UNKNOWN;
        delivery.trouble = null;
        delivery.blame(attempt);
        delivery.updatedAt = now;
        if (isNews) {
            DeliveryEvent.tell(
                    delivery, now, What.UNKNOWN, attempt.number, "Outcome unknown: " + Progress.words(code, reason));
        }
        progress.report(delivery);
    }

    /** What to do about it now. */
    Next next(Delivery delivery, Attempt attempt, Function<Attempt, SmsMessage> message) {
        if (attempt.state == AttemptState.SUBMITTING) {
            raise(delivery, attempt, Attempt.CUT_OFF, "We were stopped before the answer came");
        }
        var now = clock.instant();
        if (delivery.text == null || !now.isBefore(delivery.usefulUntil)) {
            return leave(delivery, attempt, "Outcome still unknown; the text is no longer of use");
        }
        var provider = providers.find(attempt.provider);
        if (provider.isEmpty()) {
            return leave(delivery, attempt, "Outcome unknown, and the provider is no longer configured");
        }
        // a request that is still under way at the provider would not be found yet
        var settledAt = attempt.beganAt.plus(config.settle());
        if (now.isBefore(settledAt)) {
            return new Next.Stop(TaskOutcome.again(Duration.between(now, settledAt)));
        }
        if (provider.get().repeatIsHarmless()) {
            return handOverAgain(delivery, attempt, provider.get(), message);
        }
        if (delivery.channel == Channel.CALL) {
            return leave(delivery, attempt, "Outcome unknown; the guest may ask for another call");
        }
        return new Next.Ask(
                provider.get(),
                message.apply(attempt),
                attempt.beganAt,
                Attempt.otherIds(attempt, delivery.phoneFingerprint));
    }

    private Next handOverAgain(
            Delivery delivery, Attempt attempt, SmsProvider provider, Function<Attempt, SmsMessage> message) {
        attempt.state = AttemptState.SUBMITTING;
        attempt.beganAt = clock.instant();
        if (!DeliveryEvent.anyOf(delivery.id, What.REPEATED)) { // once is enough for the reader
            tell(
                    delivery,
                    attempt,
                    What.REPEATED,
                    "Handed to " + provider.name() + " again: by its own key it makes one text of both");
        }
        return new Next.Send(provider, message.apply(attempt));
    }

    /** Notes what the provider said. Returns whether that is the end of the doubt, or has to be asked again. */
    boolean answered(UUID id, String reference, LookUp answer) {
        var delivery = Delivery.locked(id).orElseThrow();
        var attempt = Attempt.get(reference);
        if (!about(attempt)) {
            return true; // a receipt has told us in the meantime
        }
        if (answer instanceof LookUp.Found found) {
            attempt.accept(found.providerId(), DeliveryState.of(found.state()), clock.instant());
            progress.accepted(delivery, attempt, What.FOUND, attempt.provider + " was asked and has it: one text");
        } else if (answer instanceof LookUp.NotThere) {
            notThere(delivery, attempt);
        } else if (answer instanceof LookUp.NotOffered notOffered) {
            byPolicy(delivery, attempt, notOffered.reason());
        } else if (answer instanceof LookUp.CannotTell cannotTell) {
            if (!DeliveryEvent.lastOf(id, What.CANNOT_TELL)) { // once is enough for the reader
                tell(delivery, attempt, What.CANNOT_TELL, attempt.provider + " cannot tell: " + cannotTell.reason());
            }
            return false;
        }
        return true;
    }

    private void notThere(Delivery delivery, Attempt attempt) {
        attempt.state = AttemptState.FAILED;
        attempt.settled = true;
        delivery.state = DeliveryState.QUEUED;
        tell(
                delivery,
                attempt,
                What.NOT_THERE,
                attempt.provider + " was asked and does not have it: safe to send again");
        progress.report(delivery);
    }

    private void byPolicy(Delivery delivery, Attempt attempt, String reason) {
        attempt.settled = true;
        if (config.unknownOutcome() == UnknownOutcome.WAIT) {
            delivery.closed = true;
            tell(delivery, attempt, What.UNKNOWN, "Outcome stays unknown (" + reason + "); no second text by itself");
            return;
        }
        tell(delivery, attempt, What.REPEATED, "Outcome unknown (" + reason + "); a second text as configured");
    }

    private Next leave(Delivery delivery, Attempt attempt, String words) {
        attempt.settled = true;
        delivery.closed = true;
        delivery.erase();
        tell(delivery, attempt, What.UNKNOWN, words);
        return new Next.Stop(TaskOutcome.done());
    }

    private void tell(Delivery delivery, Attempt attempt, What what, String words) {
        delivery.updatedAt = clock.instant();
        DeliveryEvent.tell(delivery, delivery.updatedAt, what, attempt.number, words);
    }
}
