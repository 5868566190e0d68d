package io.vestibule.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.secret.Keeper;
import io.vestibule.sms.DeliveryReceipt;

/** What providers report about texts they took. Runs in a transaction. */
@Singleton
class Receipts {

    private static final String ONCE = "receipt.once";

    private final Progress progress;
    private final Reroute reroute;
    private final Keeper keeper;
    private final Clock clock;

    Receipts(Progress progress, Reroute reroute, Keeper keeper, Clock clock) {
        this.progress = progress;
        this.reroute = reroute;
        this.keeper = keeper;
        this.clock = clock;
    }

    ReceiptOutcome take(
            String provider, Optional<String> reference, List<DeliveryReceipt> receipts, Optional<String> once) {
        var mark = once.map(value -> keeper.fingerprint(ONCE, value));
        if (mark.isPresent() && !ReceiptOnce.first(provider, mark.get(), clock.instant())) {
            return ReceiptOutcome.REPLAYED;
        }
        var ours = 0;
        for (var receipt : receipts) {
            ours += take(provider, reference, receipt) ? 1 : 0;
        }
        return ours == receipts.size() ? ReceiptOutcome.TAKEN : ReceiptOutcome.UNMATCHED;
    }

    private boolean take(String provider, Optional<String> reference, DeliveryReceipt receipt) {
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
        if (!attempt.accept(newId, stateOf(delivery, attempt, receipt), now)) {
            return; // said before, or overtaken by later news
        }
        receipt.failure()
                .ifPresentOrElse(kind -> attempt.blame(kind, receipt.code(), receipt.reason()), attempt::noBlame);
        var last = Attempt.of(delivery.id).get(0).reference.equals(attempt.reference);
        delivery.follow(attempt, last, now);
        DeliveryEvent.tell(delivery, now, What.REPORTED, attempt.number, words(attempt, receipt));
        if (delivery.state.isFinal() && delivery.state != DeliveryState.DELIVERED) {
            var goesOn = last
                    && receipt.failure()
                            .filter(kind -> reroute.failed(delivery, attempt, kind))
                            .isPresent();
            delivery.trouble = goesOn
                    ? Trouble.WAITING
                    : receipt.failure().map(Trouble::ofReport).orElse(Trouble.NOT_ARRIVED);
        }
        receipt.failure().ifPresent(kind -> progress.alarm(attempt, kind));
        progress.report(delivery);
    }

    /** What is true of the whole text. Before we know the provider's answer, we do not know what parts it has. */
    private static DeliveryState stateOf(Delivery delivery, Attempt attempt, DeliveryReceipt receipt) {
        var said = DeliveryState.of(receipt.state());
        if (delivery.parts < 2) {
            return said;
        }
        var parts = Part.allOf(attempt.reference);
        if (parts.isEmpty() && attempt.state != AttemptState.SUBMITTING) {
            return said; // the provider has one id for the whole
        }
        Part.note(attempt, receipt.providerId(), said);
        var together = Part.together(Part.allOf(attempt.reference));
        var early = attempt.state == AttemptState.SUBMITTING && together == DeliveryState.DELIVERED;
        return early ? DeliveryState.SENT : together;
    }

    private static String words(Attempt attempt, DeliveryReceipt receipt) {
        var said = attempt.provider + " reports: " + receipt.state().word();
        var cause = Progress.words(receipt.code(), receipt.reason());
        return cause.isEmpty() ? said : said + ", " + cause;
    }
}
