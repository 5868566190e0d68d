package io.vestibule.limit;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How many texts may be asked for from one source. Each is a list of rates such as {@code 300/10m,5000/1d}, in seconds,
 * minutes, hours or days, that all hold; {@code off} for no bound.
 */
@ConfigMapping(prefix = "vestibule.limits.rates")
public interface RateConfig {

    /** By one client address; whole IPv6 networks of 64 bits count as one. Mind guests that share an address behind NAT. */
    @WithDefault("30/10m")
    List<Rate> address();

    /** By one endpoint, as the controller names it. */
    @WithDefault("10/1h")
    List<Rate> endpoint();

    /** To numbers that differ in their last three digits only: who pumps texts often owns such a block. */
    @WithDefault("15/10m,60/1d")
    List<Rate> numberBlock();

    /** At one portal. */
    @WithDefault("300/10m,5000/1d")
    List<Rate> portal();
}
