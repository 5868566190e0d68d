package io.vestibule.sms;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;

/** A keyed hash (HMAC, RFC 2104), with which providers sign. Never printed: it holds the key. */
public final class KeyedHash {

    private static final String SHA256 = "HmacSHA256";

    private final String algorithm;
    private final Supplier<byte[]> key;

    private KeyedHash(String algorithm, Supplier<byte[]> key) {
        this.algorithm = algorithm;
        this.key = key;
    }

    /** @param algorithm as Java calls it: {@code HmacSHA512} */
    public static KeyedHash of(String algorithm, Secret key) {
        return new KeyedHash(algorithm, () -> Hash.utf8(key.reveal())); // it may change
    }

    public static KeyedHash sha1(Secret key) {
        return of("HmacSHA1", key);
    }

    public static KeyedHash sha256(Secret key) {
        return of(SHA256, key);
    }

    /** With a key that is itself a hash. */
    static KeyedHash sha256(byte[] key) {
        return new KeyedHash(SHA256, () -> key);
    }

    public byte[] of(byte[] data) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.get(), algorithm));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + algorithm, e);
        }
    }

    public byte[] of(String text) {
        return of(Hash.utf8(text));
    }

    public String base64(byte[] data) {
        return Base64.getEncoder().encodeToString(of(data));
    }

    public String base64(String text) {
        return base64(Hash.utf8(text));
    }

    /** In small hexadecimal digits. */
    public String hex(byte[] data) {
        return HexFormat.of().formatHex(of(data));
    }

    /** In small hexadecimal digits. */
    public String hex(String text) {
        return hex(Hash.utf8(text));
    }
}
