package io.vestibule.sms.vonage;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key of an application at Vonage, as its settings name it. */
final class ApplicationKey {

    private static final int LEAST_BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private ApplicationKey() {}

    /** @throws IllegalArgumentException when there is none that can be used; says why, and nothing of the key */
    static PrivateKey of(VonageMessagesConfig.Account account) {
        var pem = account.privateKey()
                .map(secret -> secret.reveal().replace("\\n", "\n")) // an environment variable has one line only
                .orElseGet(() -> read(account))
                .strip();
        if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
            throw new IllegalArgumentException("is not a PEM file that begins with " + BEGIN);
        }
        var body = pem.substring(BEGIN.length(), pem.length() - END.length()).replaceAll("\\s", "");
        RSAPrivateKey key;
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("holds no RSA key");
        }
        if (key.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("holds a key of less than " + LEAST_BITS + " bits");
        }
        return key;
    }

    private static String read(VonageMessagesConfig.Account account) {
        try {
            return Files.readString(account.privateKeyFile().orElseThrow());
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read");
        }
    }
}
