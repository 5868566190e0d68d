package io.vestibule.app;

import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.Expressions;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.vestibule.audit.SettingsAudit;
import io.vestibule.lab.LabConfig;

/** Has each start noted in the audit that brings other settings than the one before; guests do not wait for that. */
@Singleton
class SettingsWatch {

    private static final Logger LOG = Logger.getLogger(SettingsWatch.class);

    private static final String OURS = "vestibule.";
    private static final String OF_THE_LAB = "vestibule.lab";
    private static final int LATE = 9_000;

    private final LabConfig lab;
    private final SettingsAudit audit;

    SettingsWatch(LabConfig lab, SettingsAudit audit) {
        this.lab = lab;
        this.audit = audit;
    }

    void compare(@Observes @Priority(LATE) StartupEvent event) {
        if (!lab.alone()) {
            Infrastructure.getDefaultWorkerPool().execute(this::compare);
        }
    }

    private void compare() {
        try {
            audit.compare(settings());
        } catch (RuntimeException e) {
            LOG.error("The settings could not be compared with those of the last start; the next start does so", e);
        }
    }

    /** As they are written, so that nothing that a setting refers to is read here. */
    static Map<String, String> settings() {
        var config = ConfigProvider.getConfig();
        var settings = new TreeMap<String, String>();
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(OURS) && !name.startsWith(OF_THE_LAB)) {
                Expressions.withoutExpansion(() -> {
                    var value = config.getConfigValue(name).getRawValue();
                    settings.put(name, value == null ? "" : value);
                });
            }
        }
        return settings;
    }
}
