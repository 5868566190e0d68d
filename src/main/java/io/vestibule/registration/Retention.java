package io.vestibule.registration;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.approval.Approvals;
import io.vestibule.delivery.Deliveries;
import io.vestibule.guest.Guest;
import io.vestibule.guest.Guests;
import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;
import io.vestibule.voucher.Vouchers;

/** Deletes guests with all that belongs to them when the promised time after their visit is over. */
@Singleton
public class Retention extends Upkeep {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final int AT_ONCE = 200;

    private final RetentionConfig config;
    private final Deliveries deliveries;
    private final Approvals approvals;
    private final Guests guests;
    private final Vouchers vouchers;
    private final Clock clock;

    Retention(
            RetentionConfig config,
            Deliveries deliveries,
            Approvals approvals,
            Guests guests,
            Vouchers vouchers,
            Clock clock) {
        super("retention");
        this.config = config;
        this.deliveries = deliveries;
        this.guests = guests;
        this.vouchers = vouchers;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** The days that the form promises. */
    public int days() {
        return config.guestDays();
    }

    @Override
    protected TaskOutcome run() {
        int deleted = Commit.of("registration.retention", () -> {
            var over = Guest.endedBefore(clock.instant().minus(Duration.ofDays(config.guestDays())), AT_ONCE);
            over.forEach(guest -> {
                deliveries.forget(guest.id);
                approvals.forget(guest.id);
                Registration.forget(guest.id);
                vouchers.forget(guest);
                guests.forget(guest);
            });
            return over.size();
        });
        if (deleted > 0) {
            LOG.infof("%d guests deleted, %d days after their visit", deleted, config.guestDays());
        }
        return next(deleted, AT_ONCE, EVERY);
    }
}
