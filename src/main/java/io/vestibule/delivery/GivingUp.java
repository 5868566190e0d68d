package io.vestibule.delivery;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryEvent.What;

/** Ends the tries for a delivery. Every method runs in a transaction. */
@Singleton
class GivingUp {

    private final Progress progress;
    private final Clock clock;

    GivingUp(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** Nothing more is tried, unless a provider has it already. */
    void because(Delivery delivery, List<Attempt> attempts, String why) {
        var now = clock.instant();
        if (attempts.stream().anyMatch(Attempt::isOnItsWay)) {
            keep(delivery, why);
            return;
        }
        var last = attempts.stream().findFirst();
        last.ifPresent(delivery::blame);
        delivery.giveUp(
                last.flatMap(Attempt::failure).map(Trouble::of).orElse(Trouble.NOT_SENT),
                attempts.stream().anyMatch(attempt -> attempt.state == AttemptState.UNKNOWN),
                now);
        DeliveryEvent.tell(delivery, now, What.GAVE_UP, 0, why);
        progress.report(delivery);
    }

    /** A provider has it and may still deliver it: no other one could be found, and nothing is worse than before. */
    private void keep(Delivery delivery, String why) {
        delivery.closed = true;
        delivery.updatedAt = clock.instant();
        DeliveryEvent.tell(
                delivery, delivery.updatedAt, What.GAVE_UP, 0, why + "; it stays with the provider that has it");
        progress.report(delivery);
    }
}
