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
}
