package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.audit.Actor;
import io.vestibule.portal.Portals;
import io.vestibule.task.Commit;
import io.vestibule.voucher.Voucher;
import io.vestibule.voucher.Vouchers;

/** Vouchers in every state. */
@Singleton
public class SampleVouchers {

    private final Vouchers vouchers;
    private final Portals portals;
    private final Clock clock;

    SampleVouchers(Vouchers vouchers, Portals portals, Clock clock) {
        this.vouchers = vouchers;
        this.portals = portals;
        this.clock = clock;
    }

    List<Voucher> some() {
        return Commit.of("test", () -> {
            var made = vouchers.make(
                    new Actor("desk", null),
                    new Vouchers.Order(
                            UUID.randomUUID(),
                            portals.named("visitors").orElseThrow(),
                            "Daily (default)",
                            Arrays.asList("Ada Nowak", "Maximiliana-Josephine von Hohenlohe-Langenburg", null, "Dora"),
                            2,
                            clock.instant().plus(Duration.ofDays(3)),
                            Duration.ofHours(4),
                            Set.of()));
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            made.get(0).usedAt = now.minusSeconds(600);
            made.get(0).endsAt = now.plus(Duration.ofHours(3));
            made.get(1).voidedAt = now.minusSeconds(60);
            made.get(1).voidedBy = "anna";
            made.get(2).useBy = now.minusSeconds(60);
            return made;
        });
    }
}
