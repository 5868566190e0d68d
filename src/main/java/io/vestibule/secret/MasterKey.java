package io.vestibule.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Finds the master key: from the setting, from its file, or made once and written there. */
final class MasterKey {

    private static final int BYTES = 32;

    private MasterKey() {}

    static byte[] of(SecretConfig config) {
        var text = config.key().orElseGet(() -> fromFile(config.keyFile()));
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "vestibule.secret.key is not Base64. Make one with: openssl rand -base64 32");
        }
        if (key.length != BYTES) {
            throw new IllegalStateException("vestibule.secret.key must be 32 bytes in Base64, but has " + key.length
                    + ". Make one with: openssl rand -base64 32");
        }
        return key;
    }

    private static String fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "vestibule.secret.key-file " + file + " can be neither read nor made: " + e.getMessage()
                            + ". Give the process the right to write there, or set vestibule.secret.key.",
                    e);
        }
    }

    private static void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        // complete before it has its name, so that nobody reads half a key
        var draft = draft(file);
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
            name(draft, file);
        } catch (FileAlreadyExistsException e) {
            return; // another node was quicker; its key is ours
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A link is made only if the name is free, in one step; not every file system has links. */
    private static void name(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(draft, file);
        }
    }

    private static Path draft(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        "key",
                        ".draft",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "key", ".draft");
    }
}
