package io.vestibule.secret;

import java.nio.file.Path;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * Lets a setting be a {@link Secret}, so that a settings object that is printed does not give it away. A value
 * {@code file:/run/secrets/token} stands for what the file holds at the time, without the line's end.
 */
public class SecretConverter implements Converter<Secret> {

    private static final long serialVersionUID = 1;
    private static final String FILE = "file:";

    @Override
    public Secret convert(String value) {
        if (value.startsWith(FILE)) {
            return Secret.of(new SecretFile(Path.of(value.substring(FILE.length()))));
        }
        return value.isEmpty() ? null : Secret.of(value);
    }
}
