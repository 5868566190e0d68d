package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;
import io.vestibule.sms.Speech;
import io.vestibule.sms.TextLength;
import io.vestibule.task.Commit;
import io.vestibule.task.Tasks;

/** Texts to guests, as the rest of the product sees them. */
@Singleton
public class Deliveries {

    static final String PHONE = "delivery.phone";
    static final String TEXT = "delivery.text";

    /** For questions about routes in general. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Keeper keeper;
    private final Tasks tasks;
    private final Receipts receipts;
    private final CallWords words;
    private final SmsProviders providers;
    private final Progress progress;
    private final Clock clock;

    Deliveries(
            Keeper keeper,
            Tasks tasks,
            Receipts receipts,
            CallWords words,
            SmsProviders providers,
            Progress progress,
            Clock clock) {
        this.keeper = keeper;
        this.receipts = receipts;
        this.words = words;
        this.providers = providers;
        this.tasks = tasks;
        this.progress = progress;
        this.clock = clock;
    }

    /** Stores a text in the caller's transaction; the work of sending it starts when that has committed. */
    public Delivery send(NewText wanted) {
        var delivery = new Delivery();
        delivery.id = UUID.randomUUID();
        delivery.subject = wanted.subject();
        delivery.portal = wanted.portal();
        delivery.purpose = wanted.purpose();
        delivery.route = wanted.route().orElse(SmsProviders.DEFAULT_ROUTE);
        delivery.phone = keeper.seal(PHONE, wanted.to().e164());
        delivery.phoneFingerprint = fingerprint(wanted.to());
        delivery.phoneMasked = wanted.to().masked();
        delivery.country = wanted.country();
        delivery.text = keeper.seal(TEXT, wanted.text());
        delivery.parts = TextLength.of(wanted.text()).parts();
        delivery.channel = wanted.channel();
        delivery.language = wanted.language();
        delivery.avoided = wanted.avoid().orElse(null);
        delivery.sender = wanted.sender().orElse(null);
        delivery.urgent = wanted.urgent();
        delivery.state = DeliveryState.QUEUED;
        delivery.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        delivery.updatedAt = delivery.createdAt;
        delivery.usefulUntil = wanted.usefulUntil().truncatedTo(ChronoUnit.MICROS);
        delivery.persist();
        DeliveryEvent.tell(delivery, delivery.createdAt, What.QUEUED, 0, "Stored, to be sent");
        tasks.schedule(SendText.NAME, delivery.id.toString());
        tasks.schedule(EraseText.NAME, delivery.id.toString(), delivery.usefulUntil);
        progress.asked(delivery);
        return delivery;
    }

    /**
     * Takes in a provider's verified report, in a transaction of its own. Reports may come twice, in any order, and
     * before we have noted the provider's own answer.
     *
     * @param reference the attempt's reference from the callback address, where it has one
     * @param once what makes the report unique, where a second one with the same is a replay
     */
    public ReceiptOutcome receipt(
            String provider, Optional<String> reference, List<DeliveryReceipt> reported, Optional<String> once) {
        return Commit.of("delivery.receipt", () -> receipts.take(provider, reference, reported, once));
    }

    /**
     * What a call says, for its provider, which asks for it at the address it was given; in a transaction of its own. Empty
     * when the address is not good, or not any more, or the request has come before.
     *
     * @param told what the provider tells of the call with it
     * @param once what makes the request unique
     */
    public Optional<Speech> fetchWords(
            String provider, String reference, String token, List<DeliveryReceipt> told, Optional<String> once) {
        return Commit.of("delivery.words", () -> words.fetch(provider, reference, token, told, once));
    }

    /** Whether some provider of a route can read a text aloud over the phone. */
    public boolean speaks(Optional<String> route, String country) {
        return providers.route(route.orElse(SmsProviders.DEFAULT_ROUTE), country, NOBODY).stream()
                .anyMatch(SmsProvider::speaks);
    }

    /** By which {@link Delivery#countTo} and {@link Delivery#latestTo} know a number. */
    public String fingerprint(PhoneNumber phone) {
        return keeper.fingerprint(PHONE, phone.e164());
    }

    /** The whole number; empty when it was stored under another key. */
    public Optional<PhoneNumber> number(Delivery delivery) {
        return keeper.open(PHONE, delivery.phone).map(PhoneNumber::new);
    }

    /** How guests' texts of the last seven days fared. Needs a transaction or a request. */
    public List<Fare> fares() {
        return Delivery.faresSince(clock.instant().minus(Duration.ofDays(7)));
    }

    /** A guest used the password that a subject's texts told, in the caller's transaction. */
    public void used(UUID subject) {
        Delivery.latestFor(subject)
                .filter(delivery -> Delivery.use(delivery, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .ifPresent(progress::used);
    }

    /** Whether a subject's last text is not under way, for whatever reason. Needs a transaction or a request. */
    public boolean isStuck(UUID subject) {
        return Delivery.latestFor(subject)
                .filter(delivery -> delivery.trouble != null)
                .isPresent();
    }

    /** The names of the providers there are. */
    public List<String> providers() {
        return providers.all().stream().map(SmsProvider::name).toList();
    }

    /** Deletes all that is known of a subject's texts, in the caller's transaction. */
    public void forget(UUID subject) {
        for (var delivery : Delivery.allFor(subject)) {
            DeliveryEvent.forget(delivery.id);
            Attempt.forget(delivery.id);
            delivery.delete();
        }
    }

    /** Erases our copies of a registration's texts, in the caller's transaction. What is not sent yet never will be. */
    public void eraseText(UUID subject) {
        Delivery.eraseAll(subject);
    }
}
