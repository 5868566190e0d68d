package io.vestibule.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * Lets a setting be a {@link Secret}, so that a settings object that is printed does not give it away. A value
 * {@code file:/run/secrets/token} stands for what the file holds, without the line's end.
 */
public class SecretConverter implements Converter<Secret> {

    private static final long serialVersionUID = 1;
    private static final String FILE = "file:";

    @Override
    public Secret convert(String value) {
        if (value.startsWith(FILE)) {
            return inFile(Path.of(value.substring(FILE.length())));
        }
        return value.isEmpty() ? null : Secret.of(value);
    }

    private static Secret inFile(Path file) {
        try {
            return Secret.of(Files.readString(file).stripTrailing());
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " with a secret cannot be read", e);
        }
    }
}
