package io.vestibule.theme;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the looks of the portals lie. */
@ConfigMapping(prefix = "vestibule.themes")
public interface ThemesConfig {

    /** The folder with one folder for each theme; it may be missing or empty, as the default look is built in. */
    @WithDefault("portal-themes")
    Path folder();

    /**
     * When themes are read again: {@code never} but at a start, by the {@code button} on /admin/themes, or {@code always}
     * when a file changes. A theme with a fault is not taken over; guests go on to see what they saw.
     */
    @WithDefault("never")
    ThemeReload.When reload();
}
