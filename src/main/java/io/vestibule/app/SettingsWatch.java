package io.vestibule.app;

import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.Expressions;
import org.eclipse.microprofile.config.ConfigProvider;

import io.vestibule.audit.SettingsAudit;
import io.vestibule.lab.LabConfig;

/** Has each start noted in the audit that brings other settings than the one before. */
@Singleton
class SettingsWatch {

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
            audit.compare(settings());
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
