package io.vestibule.gateway;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.delivery.Deliveries;
import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/** Deletes what is known of other systems' texts when the time for which it is kept is over. */
@Singleton
class GatewayRetention extends Upkeep {

    static final String NAME = "gateway-retention";

    private static final Logger LOG = Logger.getLogger(GatewayRetention.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int AT_ONCE = 200;

    private final GatewayRetentionConfig config;
    private final Callers callers;
    private final Deliveries deliveries;
    private final Clock clock;

    GatewayRetention(GatewayRetentionConfig config, Callers callers, Deliveries deliveries, Clock clock) {
        super(NAME);
        this.config = config;
        this.callers = callers;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    protected TaskOutcome run() {
        int deleted = Commit.of("gateway.retention", () -> {
            GatewayText.forgetMarks(clock.instant().minus(longestWindow()));
            var over = GatewayText.takenBefore(clock.instant().minus(Duration.ofDays(config.gatewayDays())), AT_ONCE);
            over.forEach(text -> {
                deliveries.forget(text.id);
                text.delete();
            });
            return over.size();
        });
        if (deleted > 0) {
            LOG.infof("%d texts of gateway callers deleted after %d days", deleted, config.gatewayDays());
        }
        return next(deleted, AT_ONCE, EVERY);
    }

    private Duration longestWindow() {
        return callers.all().stream()
                .map(caller -> caller.settings().duplicateWindow())
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
