package io.vestibule.delivery;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.sms.DeliveryReceipt;

/** What providers report about texts they took. Runs in a transaction. */
@Singleton
class Receipts {

    private final Progress progress;
    private final Clock clock;

    Receipts(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    boolean take(String provider, Optional<String> reference, DeliveryReceipt receipt) {
        var byId = Attempt.byProviderId(provider, receipt.providerId());
        var found =
                reference.flatMap(ours -> Attempt.byReference(provider, ours)).or(() -> byId);
        if (found.isEmpty()) {
            return false;
        }
        var attempt = found.get();
        var delivery = Delivery.locked(attempt.deliveryId).orElseThrow();
        Attempt.getEntityManager().refresh(attempt); // as it is now that nobody else can change it
        note(delivery, attempt, byId.isEmpty() ? receipt.providerId() : null, receipt);
        return true;
    }

    private void note(Delivery delivery, Attempt attempt, String newId, DeliveryReceipt receipt) {
        var now = clock.instant();
        if (!attempt.accept(newId, DeliveryState.of(receipt.state()), now)) {
            return; // said before, or overtaken by later news
        }
        receipt.failure()
                .ifPresentOrElse(kind -> attempt.blame(kind, receipt.code(), receipt.reason()), attempt::noBlame);
        var last = Attempt.of(delivery.id).get(0).reference.equals(attempt.reference);
        delivery.follow(attempt, last, now);
        if (delivery.state.isFinal() && delivery.state != DeliveryState.DELIVERED) {
            delivery.trouble = receipt.failure().map(Trouble::ofReport).orElse(Trouble.NOT_ARRIVED);
        }
        DeliveryEvent.tell(delivery, now, What.REPORTED, attempt.number, words(attempt, receipt));
        receipt.failure().ifPresent(kind -> progress.alarm(attempt, kind));
        progress.report(delivery);
    }

    private static String words(Attempt attempt, DeliveryReceipt receipt) {
        var said = attempt.provider + " reports: " + receipt.state().word();
        var cause = Progress.words(receipt.code(), receipt.reason());
        return cause.isEmpty() ? said : said + ", " + cause;
    }
}
