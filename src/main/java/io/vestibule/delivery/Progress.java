package io.vestibule.delivery;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import io.vestibule.delivery.DeliveryEvent.What;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;

/** Tells of a delivery's progress: to the rest of the product, to the timeline, to the metrics and to the admin. */
@Singleton
class Progress {

    private static final Logger LOG = Logger.getLogger("io.vestibule.delivery");

    private final Event<DeliveryProgress> event;
    private final MeterRegistry metrics;
    private final Clock clock;

    Progress(Event<DeliveryProgress> event, MeterRegistry metrics, Clock clock) {
        this.event = event;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A provider has the text of the last attempt, as its answer or a look-up shows. */
    void accepted(Delivery delivery, Attempt attempt, What what, String words) {
        var now = clock.instant();
        delivery.follow(attempt, true, now);
        DeliveryEvent.tell(delivery, now, what, attempt.number, words);
        report(delivery);
    }

    void report(Delivery delivery) {
        event.fire(new DeliveryProgress(
                delivery.id,
                delivery.subject,
                delivery.state,
                delivery.acceptedOrUnknown(),
                Optional.ofNullable(delivery.trouble)));
    }

    void count(String provider, SendResult result) {
        var outcome = "accepted";
        if (result instanceof SendResult.Refused refused) {
            outcome = refused.failure().word();
        } else if (result instanceof SendResult.Failed failed) {
            outcome = failed.failure().word();
        }
        metrics.counter("vestibule.texts", "provider", provider, "outcome", outcome)
                .increment();
    }

    /** Texts that are asked for and never used, by country: where somebody has texts sent for money, it shows here first. */
    void asked(Delivery delivery) {
        metrics.counter("vestibule.texts.asked", "country", delivery.country).increment();
    }

    void used(Delivery delivery) {
        metrics.counter("vestibule.texts.used", "country", delivery.country).increment();
    }

    void alarm(Attempt attempt, SmsFailure kind) {
        if (kind.alarmsAdmin()) {
            LOG.errorf(
                    "Provider %s needs attention: %s, %s",
                    attempt.provider, kind.word(), words(attempt.code, attempt.reason));
        }
    }

    /** A reason with the provider's code, where there is one. */
    static String words(String code, String reason) {
        return code.isEmpty() ? reason : reason + " (" + code + ")";
    }
}
