package io.vestibule.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/**
 * A file that holds a secret. It is read again when it has changed, so that a secret can be exchanged while texts wait to
 * be sent with it. While it cannot be read, the secret stays what it was.
 */
final class SecretFile implements Supplier<String> {

    private static final Logger LOG = Logger.getLogger(SecretFile.class);

    private final Path file;
    private Content content;

    /** @throws IllegalArgumentException when it cannot be read */
    SecretFile(Path file) {
        this.file = file;
        try {
            content = read();
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " with a secret cannot be read", e);
        }
    }

    private record Content(FileTime changedAt, long size, String secret) {}

    @Override
    public synchronized String get() {
        try {
            var now = Files.getLastModifiedTime(file);
            if (!now.equals(content.changedAt) || Files.size(file) != content.size) {
                content = read();
            }
        } catch (IOException e) {
            LOG.warnf("The file %s with a secret cannot be read any more; the secret stays what it was", file);
        }
        return content.secret;
    }

    private Content read() throws IOException {
        var changedAt = Files.getLastModifiedTime(file);
        return new Content(changedAt, Files.size(file), Files.readString(file).stripTrailing());
    }
}
