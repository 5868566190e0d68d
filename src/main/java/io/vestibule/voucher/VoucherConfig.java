package io.vestibule.voucher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Vouchers of the desk. */
@ConfigMapping(prefix = "vestibule.vouchers")
public interface VoucherConfig {

    /** How long access may last that a voucher gives, to choose from: the clock that begins with the first use. */
    @WithDefault("1h,4h,P1D,P3D,P7D")
    List<Duration> durations();

    /** Within what time a voucher must be used unless staff say otherwise: the clock that begins with the print. */
    @WithDefault("P3D")
    Duration useWithin();

    /** The line at the foot of a printed voucher that says where help is. */
    Optional<String> help();

    /** Wrong codes of one device within {@code tries-within} until it has to wait; 0 for no limit. */
    @WithDefault("10")
    int triesPerDevice();

    /** Wrong codes from one address within that time; many devices may share one. 0 for no limit. */
    @WithDefault("50")
    int triesPerAddress();

    /** Wrong codes at one portal within that time, from wherever; 0 for no limit. */
    @WithDefault("500")
    int triesPerPortal();

    /** How long wrong codes count. */
    @WithDefault("15m")
    Duration triesWithin();
}
