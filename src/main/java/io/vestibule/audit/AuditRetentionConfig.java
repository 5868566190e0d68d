package io.vestibule.audit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the audit is kept. */
@ConfigMapping(prefix = "vestibule.retention")
public interface AuditRetentionConfig {

    /** How long it is kept who did what at the staff pages. */
    @WithDefault("400d")
    Duration audit();
}
