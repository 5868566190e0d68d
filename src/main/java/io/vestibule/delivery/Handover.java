package io.vestibule.delivery;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;
import io.vestibule.sms.VoiceCall;

/** Begins attempts, and makes of them what a provider is handed. Every method runs in a transaction. */
@Singleton
class Handover {

    private static final int REFERENCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final SmsProviders providers;
    private final Keeper keeper;
    private final CallWords words;
    private final Site site;
    private final Clock clock;

    Handover(SmsProviders providers, Keeper keeper, CallWords words, Site site, Clock clock) {
        this.providers = providers;
        this.keeper = keeper;
        this.words = words;
        this.site = site;
        this.clock = clock;
    }

    /** The next attempt of a delivery, with the provider that it is handed to. */
    Next to(SmsProvider provider, Delivery delivery, int number, Instant now) {
        var attempt = begin(delivery, number, provider, now);
        return delivery.channel == Channel.CALL
                ? new Next.Call(provider, call(delivery, attempt))
                : new Next.Send(provider, message(delivery, attempt));
    }

    private Attempt begin(Delivery delivery, int number, SmsProvider provider, Instant now) {
        var bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        var attempt = new Attempt();
        attempt.reference = HexFormat.of().formatHex(bytes);
        attempt.deliveryId = delivery.id;
        attempt.number = number;
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

    /** The text of an attempt, the same whenever it is asked for. */
    SmsMessage message(Delivery delivery, Attempt attempt) {
        return new SmsMessage(
                attempt.reference,
                attempt.smallNumber(),
                attempt.number,
                new PhoneNumber(keeper.opened(Deliveries.PHONE, delivery.phone)),
                keeper.opened(Deliveries.TEXT, delivery.text),
                Duration.between(clock.instant(), delivery.usefulUntil),
                sender(delivery, attempt),
                callback(attempt));
    }

    private VoiceCall call(Delivery delivery, Attempt attempt) {
        return new VoiceCall(
                attempt.reference,
                new PhoneNumber(keeper.opened(Deliveries.PHONE, delivery.phone)),
                words.speech(delivery),
                sender(delivery, attempt),
                callback(attempt),
                words.address(attempt));
    }

    private Optional<String> sender(Delivery delivery, Attempt attempt) {
        return Optional.ofNullable(delivery.sender)
                .filter(wanted -> providers.mayShow(wanted, delivery.country))
                .or(() -> providers.sender(attempt.provider, delivery.country, delivery.id));
    }

    private URI callback(Attempt attempt) {
        return site.at("/callbacks/sms/" + attempt.provider + "/" + attempt.reference);
    }
}
