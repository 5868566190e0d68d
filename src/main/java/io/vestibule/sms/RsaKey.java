package io.vestibule.sms;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads the private RSA key with which an application signs in to its provider. */
public final class RsaKey {

    private static final int LEAST_BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private RsaKey() {}

    /** @throws IllegalArgumentException when it is none that can be used; says why, and nothing of the key */
    public static PrivateKey of(String text) {
        var pem = text.replace("\\n", "\n").strip(); // an environment variable has one line only
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
}
