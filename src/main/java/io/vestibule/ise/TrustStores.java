package io.vestibule.ise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

import io.vestibule.net.Trust;
import io.vestibule.secret.Secret;

/** Reads the certificates to trust from whichever file the operator has: PEM, PKCS12 or JKS. */
final class TrustStores {

    private static final String PEM_MARK = "-----BEGIN ";

    private TrustStores() {}

    static KeyStore read(Path file, Optional<Secret> password) throws IOException, GeneralSecurityException {
        var bytes = Files.readAllBytes(file);
        var store = new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM_MARK)
                ? Trust.store(new ByteArrayInputStream(bytes))
                : KeyStore.getInstance(
                        file.toFile(),
                        password.map(given -> given.reveal().toCharArray()).orElse(null));
        if (store.size() == 0) {
            throw new GeneralSecurityException("no certificate in it that Java would trust; a PEM file always works");
        }
        return store;
    }
}
