package io.vestibule.delivery;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProviders;
import io.vestibule.task.Tasks;

/**
 * Sends a text that a provider took, and that did not arrive, once more through another one: the same text with the same
 * password, so that a guest who gets both is not confused. Once for a text. Every method runs in a transaction.
 */
@Singleton
class Reroute {

    private final SmsProviders providers;
    private final Tasks tasks;
    private final DeliveryConfig config;
    private final Clock clock;

    Reroute(SmsProviders providers, Tasks tasks, DeliveryConfig config, Clock clock) {
        this.providers = providers;
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
    }

    /** A provider took the last attempt's text: looks again when no receipt has come in the configured time. */
    void watch(Attempt attempt) {
        config.noReceiptAfter()
                .ifPresent(wait -> tasks.schedule(
                        MissingReceipt.NAME, attempt.reference, clock.instant().plus(wait)));
    }

    /** The time for a receipt is over. */
    void noReceipt(UUID id, String reference) {
        var delivery = Delivery.locked(id).orElse(null);
        if (delivery == null || delivery.state.isFinal()) {
            return;
        }
        var last = Attempt.of(id).get(0);
        if (last.reference.equals(reference) && last.state == AttemptState.ACCEPTED) {
            tryElsewhere(delivery, last, "No receipt from " + last.provider + " in time; trying another provider");
        }
    }

    /** The last attempt ended badly, as its receipt says. Returns whether the text goes out once more. */
    boolean failed(Delivery delivery, Attempt attempt, SmsFailure kind) {
        return kind.elsewhere()
                && tryElsewhere(delivery, attempt, attempt.provider + " could not deliver it; trying another provider");
    }

    private boolean tryElsewhere(Delivery delivery, Attempt last, String words) {
        var now = clock.instant();
        if (delivery.rerouted
                || delivery.text == null
                || now.plus(config.leastLife()).isAfter(delivery.usefulUntil)
                || !hasAnother(delivery)) {
            return false;
        }
        delivery.rerouted = true;
        delivery.closed = false;
        delivery.updatedAt = now;
        DeliveryEvent.tell(delivery, now, What.REROUTED, last.number, words);
        tasks.schedule(SendText.NAME, delivery.id.toString());
        return true;
    }

    private boolean hasAnother(Delivery delivery) {
        var attempts = Attempt.of(delivery.id);
        return delivery.possible(providers).stream()
                .anyMatch(provider -> attempts.stream().noneMatch(attempt -> attempt.rulesOut(provider)));
    }
}
