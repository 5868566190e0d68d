package io.vestibule.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's own files, for tests that read them. */
public final class Sources {

    private Sources() {}

    /** The texts of the files below a folder whose names fit. */
    public static Stream<String> texts(Path folder, String name) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().matches(name))
                    .map(Sources::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
