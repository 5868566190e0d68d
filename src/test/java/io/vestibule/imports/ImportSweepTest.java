package io.vestibule.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.audit.Actor;
import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of guests are full of numbers, so they do not stay. */
@QuarkusTest
@Tag("database")
class ImportSweepTest {

    @Inject
    Imports imports;

    @Inject
    ImportSweep sweep;

    @Test
    void whatIsOldIsForgottenUnlessItIsBeingWorkedOff() {
        var old = list(Duration.ofHours(25), false);
        var busy = list(Duration.ofHours(25), true);
        var young = list(Duration.ofHours(23), false);
        sweep.sweep();
        assertThat(there(old)).isFalse();
        assertThat(Commit.read(() -> ImportRow.ofImport(old))).isEmpty();
        assertThat(there(busy)).isTrue();
        assertThat(there(young)).isTrue();
        Commit.of("test", () -> GuestImport.byId(busy).orElseThrow().startedAt = null);
        sweep.sweep();
        assertThat(there(busy)).isFalse();
    }

    private static boolean there(UUID id) {
        return Commit.read(() -> GuestImport.byId(id).isPresent());
    }

    private UUID list(Duration age, boolean started) {
        var order = new Imports.Order("visitors", "Daily (default)", Duration.ofHours(1), "en", "GB", Set.of());
        var opened = imports.open(
                new Actor("sweeper", null), order, "a.csv", "07700 900406".getBytes(StandardCharsets.UTF_8));
        var id = ((Opened.Read) opened).id();
        Commit.of("test", () -> {
            var list = GuestImport.byId(id).orElseThrow();
            list.madeAt = Instant.now().minus(age);
            list.startedAt = started ? list.madeAt : null;
        });
        return id;
    }
}
