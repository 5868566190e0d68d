package io.vestibule.app;

import java.util.List;
import java.util.TreeMap;

import jakarta.inject.Inject;

import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.audit.Action;
import io.vestibule.audit.AuditEvent;
import io.vestibule.audit.SettingsAudit;
import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

/** A start with other settings than the one before stands in the audit. */
@QuarkusTest
@Tag("database")
class SettingsWatchTest {

    @Inject
    SettingsAudit audit;

    @AfterEach
    void restore() {
        audit.compare(SettingsWatch.settings());
    }

    /** Starts with a setting beside the real ones; null for without it. */
    private void start(String name, String value) {
        var settings = new TreeMap<>(SettingsWatch.settings());
        if (value != null) {
            settings.put(name, value);
        }
        audit.compare(settings);
    }

    private static List<String> told(String name) {
        return Commit.read(() -> AuditEvent.<AuditEvent>list("subject", Sort.by("id"), "setting:" + name)).stream()
                .peek(event -> assertThat(event.action).isEqualTo(Action.SETTING_CHANGED))
                .map(event -> event.before + " > " + event.after)
                .toList();
    }

    @Test
    void whatChangedIsToldAndNothingElse() {
        start("vestibule.test.one", "5m");
        start("vestibule.test.one", "5m");
        start("vestibule.test.one", "10m");
        start("vestibule.test.one", null);
        assertThat(told("vestibule.test.one")).containsExactly("null > 5m", "5m > 10m", "10m > null");
        assertThat(told("vestibule.ise.location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vestibule.test.password,short",
        "vestibule.signin.accounts.x.password,$2y$10$abc",
        "vestibule.sms.providers.x.api-key,abc",
        "vestibule.sms.providers.x.auth-token,abc",
        "vestibule.test.url,https://user:word@host.example",
        "vestibule.test.url,https://host.example/send?k=v",
        "vestibule.test.anything,Zm9vYmFyYmF6cXV4cXV1eGNvcmdl"
    })
    void aSecretIsNotShown(String name, String value) {
        start(name, value);
        start(name, value + "2");
        assertThat(told(name)).startsWith("null > (not shown)", "(not shown) > (not shown)");
    }

    @Test
    void theRealSettingsOfTheTestsShowNoPassword() {
        var shown = Commit.read(() -> io.vestibule.audit.SeenSetting.<io.vestibule.audit.SeenSetting>listAll()).stream()
                .filter(seen -> seen.shown != null)
                .toList();
        assertThat(shown).isNotEmpty();
        assertThat(shown).noneMatch(seen -> seen.name.contains("password") || seen.shown.contains("svc-portal-secret"));
    }
}
