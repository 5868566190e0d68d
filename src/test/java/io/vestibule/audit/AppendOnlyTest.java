package io.vestibule.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database itself refuses to change the audit. */
@QuarkusTest
@Tag("database")
class AppendOnlyTest {

    @Inject
    Audit audit;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    private final String subject = "test:" + System.nanoTime();

    private void note() {
        Commit.of("test", () -> audit.note(new Actor("anna", null), Action.SIGNED_IN, subject, null, "as it was"));
    }

    private int by(String sql) {
        Supplier<Integer> work = () -> database.createNativeQuery(sql + " where subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
        return Commit.of("test", work);
    }

    private long left() {
        return Commit.read(() -> AuditEvent.count("subject = ?1 and after = 'as it was'", subject));
    }

    @Test
    void noLineIsChanged() {
        note();
        assertThatThrownBy(() -> by("update audit_event set after = 'as I like it'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> by("update audit_event set actor = 'berta'")).hasStackTraceContaining("append-only");
        assertThat(left()).isOne();
    }

    @Test
    void noLineIsDeletedBeforeItsTime() {
        note();
        assertThatThrownBy(() -> by("delete from audit_event")).hasStackTraceContaining("append-only");
        Commit.of("test", () -> AuditEvent.purge(clock.instant().minus(Duration.ofDays(1)), 1));
        assertThatThrownBy(() -> by("delete from audit_event")).hasStackTraceContaining("append-only");
        assertThat(left()).isOne();
    }

    @Test
    void whatIsOldEnoughGoes() {
        Commit.of("test", () -> {
            var event = new AuditEvent();
            event.at = clock.instant().minus(Duration.ofDays(500)).truncatedTo(ChronoUnit.MICROS);
            event.actor = "anna";
            event.action = Action.SIGNED_IN;
            event.subject = subject;
            event.after = "as it was";
            event.persist();
        });
        Commit.of("test", () -> AuditEvent.purge(clock.instant().minus(Duration.ofDays(400)), 10_000));
        assertThat(left()).isZero();
    }
}
