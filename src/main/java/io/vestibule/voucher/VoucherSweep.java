package io.vestibule.voucher;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/** Gives the accounts of vouchers that nobody used in time back to ISE, and forgets old wrong tries. */
@Singleton
class VoucherSweep extends Upkeep {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration TRIES_KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 100;

    private final Vouchers vouchers;
    private final Clock clock;

    VoucherSweep(Vouchers vouchers, Clock clock) {
        super("voucher-sweep");
        this.vouchers = vouchers;
        this.clock = clock;
    }

    @Override
    protected TaskOutcome run() {
        int cleared = Commit.of("voucher.sweep", () -> {
            var now = clock.instant();
            VoucherMiss.forgetBefore(now.minus(TRIES_KEPT));
            var lapsed = Voucher.lapsed(now, AT_ONCE);
            lapsed.forEach(vouchers::clear);
            return lapsed.size();
        });
        return next(cleared, AT_ONCE, EVERY);
    }
}
