package io.vestibule.voucher;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.LongSupplier;

import jakarta.inject.Singleton;

import io.vestibule.net.AddressBlock;
import io.vestibule.secret.Keeper;

/** Counts wrong codes, by device, by address and by portal; stored, so that a restart forgets nothing. */
@Singleton
class Tries {

    private static final String DEVICE = "voucher device";
    private static final String ORIGIN = "voucher origin";

    private final VoucherConfig config;
    private final Keeper keeper;
    private final Clock clock;

    Tries(VoucherConfig config, Keeper keeper, Clock clock) {
        this.config = config;
        this.keeper = keeper;
        this.clock = clock;
    }

    boolean usedUp(String portal, String mac, String address) {
        var since = clock.instant().minus(config.triesWithin());
        return reached(config.triesPerDevice(), () -> VoucherMiss.ofDevice(print(DEVICE, mac), since))
                || reached(config.triesPerAddress(), () -> VoucherMiss.ofOrigin(print(ORIGIN, block(address)), since))
                || reached(config.triesPerPortal(), () -> VoucherMiss.atPortal(portal, since));
    }

    private static boolean reached(int limit, LongSupplier counted) {
        return limit > 0 && counted.getAsLong() >= limit;
    }

    void miss(String portal, String mac, String address) {
        var miss = new VoucherMiss();
        miss.id = UUID.randomUUID();
        miss.portal = portal;
        miss.device = print(DEVICE, mac);
        miss.origin = print(ORIGIN, block(address));
        miss.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        miss.persist();
    }

    /** Who has a network of IPv6 has an address for each try. */
    private static String block(String address) {
        return address == null ? null : AddressBlock.of(address);
    }

    private String print(String purpose, String text) {
        return text == null ? null : keeper.fingerprint(purpose, text);
    }
}
