package io.vestibule.sms.vonage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;

import io.vestibule.secret.Secret;
import io.vestibule.sms.RsaKey;

/** The private key of an application at Vonage, as its settings name it: itself, or its file. */
final class ApplicationKey {

    private ApplicationKey() {}

    /** @throws IllegalArgumentException when there is none that can be used; says why, and nothing of the key */
    static PrivateKey of(Optional<Secret> key, Optional<Path> file) {
        return RsaKey.of(key.map(Secret::reveal).orElseGet(() -> read(file.orElseThrow())));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read");
        }
    }
}
