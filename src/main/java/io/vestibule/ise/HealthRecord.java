package io.vestibule.ise;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Remembers how the latest calls went. */
final class HealthRecord {

    private final Clock clock;
    private Instant failingSince;
    private IseFailure lastFailure;

    HealthRecord(Clock clock) {
        this.clock = clock;
    }

    synchronized void good() {
        failingSince = null;
        lastFailure = null;
    }

    synchronized void bad(IseFailure kind) {
        if (kind.concernsThisRequestOnly()) {
            good(); // ISE works: it had a reason to say no
            return;
        }
        if (failingSince == null) {
            failingSince = clock.instant();
        }
        lastFailure = kind;
    }

    synchronized IseHealth show(boolean paused) {
        return new IseHealth(
                failingSince == null, Optional.ofNullable(failingSince), Optional.ofNullable(lastFailure), paused);
    }
}
