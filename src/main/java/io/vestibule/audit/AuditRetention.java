package io.vestibule.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/** Deletes lines of the audit when the time for which they are kept is over. */
@Singleton
class AuditRetention extends Upkeep {

    private static final Logger LOG = Logger.getLogger(AuditRetention.class);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final int AT_ONCE = 10_000;

    private final AuditRetentionConfig config;
    private final Audit audit;
    private final Clock clock;

    AuditRetention(AuditRetentionConfig config, Audit audit, Clock clock) {
        super("audit-retention");
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected TaskOutcome run() {
        var before = clock.instant().minus(config.audit());
        long deleted = Commit.of("audit.retention", () -> purge(before));
        if (deleted > 0) {
            LOG.infof(
                    "%d lines of the audit deleted after %d days",
                    deleted, config.audit().toDays());
        }
        return next(deleted, AT_ONCE, EVERY);
    }

    private long purge(Instant before) {
        var deleted = AuditEvent.purge(before, AT_ONCE);
        if (deleted > 0) {
            audit.note(Actor.PRODUCT, Action.AUDIT_PURGED, null, deleted + " lines before " + before, null);
        }
        return deleted;
    }
}
