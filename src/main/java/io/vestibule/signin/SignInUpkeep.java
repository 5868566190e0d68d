package io.vestibule.signin;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Deliveries;
import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/** Deletes what sign-ins leave behind, and what is known of their texts, a week after. */
@Singleton
public class SignInUpkeep extends Upkeep {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 200;

    private final Deliveries deliveries;
    private final Clock clock;

    SignInUpkeep(Deliveries deliveries, Clock clock) {
        super("sign-in-upkeep");
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    protected TaskOutcome run() {
        int deleted = Commit.of("signin.upkeep", () -> {
            StaffLink.purge(clock.instant());
            var over = SignInStep.over(clock.instant().minus(KEPT), AT_ONCE);
            over.forEach(step -> {
                deliveries.forget(step.id);
                step.delete();
            });
            return over.size();
        });
        return next(deleted, AT_ONCE, EVERY);
    }
}
