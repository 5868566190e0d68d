package io.vestibule.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes themes for tests. */
public record ThemeFolder(Path folder) {

    public ThemeFolder with(String path, String... lines) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A theme that says nothing but its format, and perhaps more. */
    public ThemeFolder theme(String name, String... properties) {
        return with(name + "/theme.properties", "format=1\n" + String.join("\n", properties));
    }

    Themes read() {
        return new Themes(folder);
    }
}
