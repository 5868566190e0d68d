package io.vestibule.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long records are kept. */
@ConfigMapping(prefix = "vestibule.retention")
public interface RetentionConfig {

    /** Days after the end of a visit until the guest, the registration and its texts are deleted. */
    @WithDefault("90")
    int guestDays();
}
