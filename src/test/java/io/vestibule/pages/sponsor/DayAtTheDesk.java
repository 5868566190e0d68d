package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.util.List;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;

/** Texts as a usual day brings them, for pictures. */
final class DayAtTheDesk {

    private record Phone(String number, String country) {}

    private static final List<Phone> PHONES = List.of(
            new Phone("+447700900142", "GB"),
            new Phone("+4915112345678", "DE"),
            new Phone("+33612345678", "FR"),
            new Phone("+447700900877", "GB"),
            new Phone("+12025550131", "US"),
            new Phone("+41791234567", "CH"),
            new Phone("+447700900310", "GB"),
            new Phone("+31612345678", "NL"),
            new Phone("+46701234567", "SE"));

    private DayAtTheDesk() {}

    /** Stores them, and gives one with a long story. */
    static Delivery fill(SampleTexts samples) {
        for (int i = 0; i < 34; i++) {
            var phone = PHONES.get(i % PHONES.size());
            var text = samples.text(
                    phone.number(), phone.country(), DeliveryState.DELIVERED, Duration.ofSeconds(70 + 61L * i));
            text.portal = i % 4 == 3 ? "hosted" : "visitors";
            samples.store(samples.arrived(text, Duration.ofMillis(2100 + 1370L * (i % 9))));
        }
        samples.store(text(samples, 0, DeliveryState.QUEUED, 2));
        samples.store(text(samples, 1, DeliveryState.SENT, 6));
        samples.store(text(samples, 2, DeliveryState.SENT, 11));
        samples.store(samples.failing(
                text(samples, 3, DeliveryState.FAILED, 95), "bad-number", "21211", "There is no such number"));
        samples.store(
                samples.failing(
                        text(samples, 4, DeliveryState.UNDELIVERED, 200),
                        "opted-out",
                        "21610",
                        "The recipient answered STOP to this sender"),
                2);
        samples.store(samples.failing(
                text(samples, 5, DeliveryState.EXPIRED, 420), "expired", "30036", "The validity period ran out"));
        return lost(samples);
    }

    private static Delivery text(SampleTexts samples, int phone, DeliveryState state, int seconds) {
        var one = PHONES.get(phone);
        return samples.text(one.number(), one.country(), state, Duration.ofSeconds(seconds));
    }

    private static Delivery lost(SampleTexts samples) {
        var text = samples.failing(
                text(samples, 6, DeliveryState.UNKNOWN, 48), "unknown-outcome", "", "No answer within 10 s");
        text.providerId = null;
        samples.store(text, 2);
        samples.tell(text, "queued", Duration.ZERO, "Stored, to be sent");
        samples.tell(text, "submitted", Duration.ofMillis(40), "Handed to twilio");
        samples.tell(text, "failed", Duration.ofMillis(900), "No connection to twilio");
        samples.tell(text, "waiting", Duration.ofMillis(910), "Tried again in 2 s");
        samples.tell(text, "submitted", Duration.ofMillis(2950), "Handed to twilio");
        samples.tell(text, "unknown", Duration.ofMillis(12960), "Outcome unknown: No answer within 10 s");
        samples.tell(text, "cannot-tell", Duration.ofMillis(28000), "twilio cannot tell: its list lags behind");
        return text;
    }
}
