package io.vestibule.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.delivery.Channel;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.NewText;
import io.vestibule.phone.PhoneReading;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;

/** Takes a text or not, in one transaction: what is answered is stored, and the same request twice is one text. */
@Singleton
class Acceptance {

    /** Nobody tells us the language, and a text has none. */
    private static final String UNSAID = "und";

    private static final Logger LOG = Logger.getLogger(Acceptance.class);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final Keeper keeper;
    private final Clock clock;

    Acceptance(Deliveries deliveries, Keeper keeper, Clock clock) {
        this.deliveries = deliveries;
        this.keeper = keeper;
        this.clock = clock;
    }

    GatewayAnswer take(Caller caller, PhoneReading.Good to, String text) {
        var start = clock.instant();
        try {
            return Commit.of("gateway.accept", () -> decide(caller, to, text));
        } catch (RuntimeException e) {
            if (Duration.between(start, clock.instant()).compareTo(AT_ONCE) > 0) {
                return notStored(caller, e); // who has waited so long shall not wait twice
            }
        }
        try {
            // the same request at the same moment, perhaps at another node: one of the two finds the other's text now
            return Commit.of("gateway.accept", () -> decide(caller, to, text));
        } catch (RuntimeException e) {
            return notStored(caller, e);
        }
    }

    private static GatewayAnswer notStored(Caller caller, RuntimeException cause) {
        LOG.errorf(cause, "A text of gateway caller %s could not be stored", caller.name());
        return GatewayAnswer.refused(Refusal.UNAVAILABLE, SOON);
    }

    private GatewayAnswer decide(Caller caller, PhoneReading.Good to, String text) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var phone = deliveries.fingerprint(to.number());
        var mark = keeper.fingerprint("gateway.mark", caller.name() + "\n" + phone + "\n" + text);
        var before = GatewayText.marked(mark);
        if (before.filter(known -> known.acceptedAt
                        .plus(caller.settings().duplicateWindow())
                        .isAfter(now))
                .isPresent()) {
            return new GatewayAnswer.Taken(before.get().deliveryId, true, caller.style());
        }
        return refusal(caller, phone, now).orElseGet(() -> {
            before.ifPresent(known -> {
                known.mark = null;
                known.persistAndFlush(); // the mark is free before it is taken again
            });
            return store(caller, to, text, phone, mark, now);
        });
    }

    private Optional<GatewayAnswer> refusal(Caller caller, String phone, Instant now) {
        var settings = caller.settings();
        var wait = caller.countOne();
        if (wait.isPresent()) {
            return Optional.of(GatewayAnswer.refused(Refusal.RATE, wait.get()));
        }
        var since = now.minus(DAY);
        if (GatewayText.countOf(caller.name(), since) >= settings.dailyQuota()) {
            return Optional.of(GatewayAnswer.refused(
                    Refusal.QUOTA, untilADayAfter(GatewayText.firstOf(caller.name(), since), now)));
        }
        if (settings.dailyQuotaPerNumber() > 0
                && GatewayText.countOf(caller.name(), phone, since) >= settings.dailyQuotaPerNumber()) {
            return Optional.of(GatewayAnswer.refused(
                    Refusal.NUMBER_QUOTA, untilADayAfter(GatewayText.firstOf(caller.name(), phone, since), now)));
        }
        return Optional.empty();
    }

    private static Duration untilADayAfter(Optional<Instant> first, Instant now) {
        return Duration.between(now, first.orElse(now).plus(DAY));
    }

    private GatewayAnswer store(
            Caller caller, PhoneReading.Good to, String text, String phone, String mark, Instant now) {
        var settings = caller.settings();
        var taken = new GatewayText();
        taken.id = UUID.randomUUID();
        taken.deliveryId = deliveries.send(new NewText(
                        taken.id,
                        caller.name(),
                        to.number(),
                        to.country(),
                        text,
                        Delivery.FOR_OTHERS,
                        settings.route(),
                        now.plus(settings.usefulFor()),
                        Channel.TEXT,
                        UNSAID,
                        Optional.empty(),
                        settings.sender(),
                        settings.urgent()))
                .id;
        taken.caller = caller.name();
        taken.mark = mark;
        taken.phoneFingerprint = phone;
        taken.acceptedAt = now;
        taken.persistAndFlush();
        return new GatewayAnswer.Taken(taken.deliveryId, false, caller.style());
    }
}
