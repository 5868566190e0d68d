package io.vestibule.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.limit.Asking;
import io.vestibule.limit.Limits;
import io.vestibule.net.MacAddress;
import io.vestibule.phone.PhoneNumber;

/** How soon and how often a phone may get a text. The counts are the stored deliveries themselves, so a restart forgets nothing. */
@Singleton
class TextLimits {

    private static final Duration DAY = Duration.ofHours(24);

    private final Deliveries deliveries;
    private final Limits sources;
    private final LimitConfig config;
    private final Clock clock;

    TextLimits(Deliveries deliveries, Limits sources, LimitConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.config = config;
        this.clock = clock;
    }

    /** Counts a text that somebody asks for, or says why there have been too many from where he is. */
    Optional<Problem> againstSource(String portal, String address, String mac, PhoneNumber phone) {
        var asking = new Asking(portal, address, MacAddress.parse(mac).orElse(null), phone);
        return sources.count(asking)
                .map(reached -> Problem.of(
                        null,
                        Problem.Kind.TOO_MANY_ASKED,
                        reached.left().plusSeconds(59).toMinutes()));
    }

    /** Why the phone may not get another text now; empty when it may. */
    Optional<Problem> against(PhoneNumber phone) {
        var wait = secondsToWait(phone);
        if (wait > 0) {
            return Optional.of(Problem.of(null, Problem.Kind.TOO_SOON, wait));
        }
        return againstToday(phone);
    }

    /** Why the phone may not get another text today; empty when it may. */
    Optional<Problem> againstToday(PhoneNumber phone) {
        var today =
                Delivery.countTo(deliveries.fingerprint(phone), clock.instant().minus(DAY));
        return today < config.textsPerDay()
                ? Optional.empty()
                : Optional.of(Problem.of(null, Problem.Kind.DAILY_LIMIT, config.textsPerDay()));
    }

    /** The cool-down that is left; none after a text that failed or whose outcome is unknown. */
    long secondsToWait(PhoneNumber phone) {
        return Delivery.latestTo(deliveries.fingerprint(phone))
                .map(latest -> secondsToWait(latest, clock.instant()))
                .orElse(0L);
    }

    long secondsToWait(Delivery latest, Instant now) {
        if (!latest.state.onItsWay()) {
            return 0;
        }
        var texts = Delivery.countTo(latest.phoneFingerprint, now.minus(DAY));
        var left = Duration.between(now, latest.createdAt.plus(waitAfter(config.resendAfter(), texts)));
        return Math.max(0, left.plusMillis(999).toSeconds());
    }

    /** The wait after so many texts; it grows, which is what makes it dear to have somebody texted again and again. */
    static Duration waitAfter(List<Duration> waits, long texts) {
        return waits.get((int) Math.max(0, Math.min(texts, waits.size()) - 1));
    }
}
