package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Attempt;
import io.vestibule.delivery.AttemptState;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryEvent;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.delivery.Part;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.task.Commit;

/** Texts as they would lie in the database, without sending any. */
@Singleton
public class SampleTexts {

    private final Deliveries deliveries;
    private final Clock clock;

    SampleTexts(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** A text that can be changed before it is stored. */
    Delivery text(String e164, String country, DeliveryState state, Duration age) {
        var number = new PhoneNumber(e164);
        var text = new Delivery();
        text.id = UUID.randomUUID();
        text.subject = UUID.randomUUID();
        text.portal = "visitors";
        text.purpose = "password";
        text.route = "default";
        text.phone = "sealed";
        text.phoneFingerprint = deliveries.fingerprint(number);
        text.phoneMasked = number.masked();
        text.country = country;
        text.state = state;
        text.createdAt = clock.instant().minus(age).truncatedTo(ChronoUnit.MICROS);
        text.updatedAt = text.createdAt;
        text.usefulUntil = text.createdAt.plus(Duration.ofDays(1));
        if (state != DeliveryState.QUEUED) {
            text.provider = "twilio";
            text.providerId = "SM" + text.id.toString().replace("-", "");
        }
        return text;
    }

    Delivery failing(Delivery text, String kind, String code, String reason) {
        text.reasonKind = kind;
        text.reasonCode = code;
        text.reason = reason;
        return text;
    }

    Delivery arrived(Delivery text, Duration took) {
        text.tookMillis = took.toMillis();
        return text;
    }

    /** Stores a text with so many attempts. */
    Delivery store(Delivery text, int attempts) {
        Commit.of("test", () -> {
            text.persist();
            for (int number = 1; number <= attempts; number++) {
                var attempt = new Attempt();
                attempt.reference = UUID.randomUUID().toString();
                attempt.deliveryId = text.id;
                attempt.number = number;
                attempt.provider = text.provider == null ? "twilio" : text.provider;
                attempt.providerId = number == attempts ? text.providerId : null;
                attempt.state = number == attempts ? AttemptState.ACCEPTED : AttemptState.FAILED;
                attempt.settled = true;
                attempt.beganAt = text.createdAt;
                attempt.persist();
            }
        });
        return text;
    }

    Delivery store(Delivery text) {
        return store(text, text.provider == null ? 0 : 1);
    }

    void tell(Delivery text, String what, Duration after, String words) {
        Commit.of("test", () -> {
            var event = new DeliveryEvent();
            event.deliveryId = text.id;
            event.at = text.createdAt.plus(after);
            event.what = what;
            event.attempt = 1;
            event.words = words;
            event.persist();
        });
    }

    void move(Delivery text, DeliveryState state) {
        Commit.of("test", () -> Delivery.update("state = ?1 where id = ?2", state, text.id));
        tell(text, "reported", Duration.ofSeconds(1), "twilio reports: " + state.word());
    }

    void clear() {
        Commit.of("test", () -> {
            DeliveryEvent.deleteAll();
            Part.deleteAll();
            Attempt.deleteAll();
            Delivery.deleteAll();
        });
    }

    Instant now() {
        return clock.instant();
    }
}
