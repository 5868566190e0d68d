package io.vestibule.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

/** A line lives for as long as the setting says, and not a day less. */
@QuarkusTest
@Tag("database")
class AuditRetentionTest {

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Test
    void onlyWhatIsTooOldGoes() {
        var subject = "test:" + System.nanoTime();
        store(subject, Duration.ofDays(401));
        store(subject, Duration.ofDays(399));
        AuditRetentionConfig config = () -> Duration.ofDays(400);
        new AuditRetention(config, audit, clock).run("standing", 0);
        var filter = new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(subject),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(Commit.read(() -> AuditEvent.newest(filter, 9)))
                .singleElement()
                .satisfies(left -> assertThat(left.at).isAfter(clock.instant().minus(Duration.ofDays(400))));
    }

    @Test
    void whatHasPiledUpGoesSomeAtATime() {
        var subject = "test:" + System.nanoTime();
        var before = clock.instant().minus(Duration.ofDays(1000));
        Commit.of("test", () -> AuditEvent.purge(before, 1000));
        for (int days = 1001; days <= 1003; days++) {
            store(subject, Duration.ofDays(days));
        }
        assertThat(purged(before, 2)).isEqualTo(2);
        assertThat(purged(before, 2)).isEqualTo(1);
        assertThat(purged(before, 2)).isZero();
    }

    private static long purged(Instant before, int most) {
        return Commit.of("test", () -> AuditEvent.purge(before, most));
    }

    private void store(String subject, Duration age) {
        Commit.of("test", () -> {
            var event = new AuditEvent();
            event.at = clock.instant().minus(age).truncatedTo(ChronoUnit.MICROS);
            event.actor = "anna";
            event.action = Action.SIGNED_IN;
            event.subject = subject;
            event.persist();
        });
    }
}
