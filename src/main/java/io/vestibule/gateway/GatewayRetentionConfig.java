package io.vestibule.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long records of other systems' texts are kept. */
@ConfigMapping(prefix = "vestibule.retention")
public interface GatewayRetentionConfig {

    /** Days until all that is known of a text that came through the gateway is deleted. */
    @WithDefault("${vestibule.retention.guest-days:90}")
    int gatewayDays();
}
