package io.vestibule.audit;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.task.Commit;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Deletes lines of the audit when the time for which they are kept is over. */
@Singleton
class AuditRetention implements DurableTask {

    private static final Logger LOG = Logger.getLogger(AuditRetention.class);
    private static final Duration EVERY = Duration.ofHours(6);

    private final AuditRetentionConfig config;
    private final Clock clock;

    AuditRetention(AuditRetentionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit-retention";
    }

    @Override
    public Lane lane() {
        return Lane.UPKEEP;
    }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        long deleted = Commit.of(
                "audit.retention", () -> AuditEvent.purge(clock.instant().minus(config.audit())));
        if (deleted > 0) {
            LOG.infof(
                    "%d lines of the audit deleted after %d days",
                    deleted, config.audit().toDays());
        }
        return TaskOutcome.again(EVERY);
    }
}
