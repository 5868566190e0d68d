package io.vestibule.imports;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/** Forgets lists of guests: they are of no use once they are registered, and full of numbers. */
@Singleton
class ImportSweep extends Upkeep {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int AT_ONCE = 20;

    private final Clock clock;

    ImportSweep(Clock clock) {
        super("import-sweep");
        this.clock = clock;
    }

    @Override
    protected TaskOutcome run() {
        return next(sweep(), AT_ONCE, EVERY);
    }

    int sweep() {
        return Commit.of("import.sweep", () -> {
            var old = GuestImport.oldest(clock.instant().minus(KEPT), AT_ONCE);
            old.forEach(list -> {
                ImportRow.forget(list.id);
                list.delete();
            });
            return old.size();
        });
    }
}
