package io.vestibule.delivery;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.net.Site;
import io.vestibule.secret.Hash;
import io.vestibule.secret.Keeper;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.Speech;

/**
 * The words of a call, for a provider that asks for them when somebody has answered. Their address has a token that only
 * this call's provider has seen; it is good until the call is over or the words are erased. Runs in a transaction.
 */
@Singleton
class CallWords {

    private static final String TOKEN = "delivery.words";

    private final Receipts receipts;
    private final Keeper keeper;
    private final Site site;
    private final Clock clock;

    CallWords(Receipts receipts, Keeper keeper, Site site, Clock clock) {
        this.receipts = receipts;
        this.keeper = keeper;
        this.site = site;
        this.clock = clock;
    }

    URI address(Attempt attempt) {
        return site.at(
                "/callbacks/sms/" + attempt.provider + "/" + attempt.reference + "/words/" + token(attempt.reference));
    }

    /** The sentences of a delivery's words. */
    Speech speech(Delivery delivery) {
        return new Speech(
                keeper.opened(Deliveries.TEXT, delivery.text).lines().toList(),
                Locale.forLanguageTag(delivery.language));
    }

    /** Notes what the provider tells of the call as it asks; empty when it gets no words. */
    Optional<Speech> fetch(
            String provider, String reference, String token, List<DeliveryReceipt> told, Optional<String> once) {
        if (!Hash.same(token, token(reference))) {
            return Optional.empty();
        }
        return Attempt.byReference(provider, reference)
                .flatMap(attempt -> Delivery.locked(attempt.deliveryId).filter(delivery -> isOfUse(delivery, attempt)))
                .filter(delivery ->
                        receipts.take(provider, Optional.of(reference), told, once) != ReceiptOutcome.REPLAYED)
                .map(this::speech);
    }

    private boolean isOfUse(Delivery delivery, Attempt attempt) {
        Attempt.getEntityManager().refresh(attempt); // as it is now that nobody else can change it
        return delivery.channel == Channel.CALL
                && delivery.text != null
                && clock.instant().isBefore(delivery.usefulUntil)
                && !attempt.isOver();
    }

    private String token(String reference) {
        return keeper.fingerprint(TOKEN, reference);
    }
}
