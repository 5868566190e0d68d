package io.vestibule.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How pages present themselves to browsers. */
@ConfigMapping(prefix = "vestibule.web")
public interface WebConfig {

    /** Who may show our pages in a frame, as in a content security policy. */
    @WithDefault("'none'")
    String frameAncestors();
}
