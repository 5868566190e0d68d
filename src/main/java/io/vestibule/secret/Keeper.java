package io.vestibule.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

/**
 * Encrypts what must be read again (passwords, phone numbers), fingerprints what must be found again, and signs what
 * leaves us and must come back unchanged. Every purpose has a key of its own, derived from the master key, so that
 * nothing made for one purpose is accepted for another.
 */
@Singleton
public class Keeper {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SIGNATURE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final byte[] masterKey;

    Keeper(SecretConfig config) {
        masterKey = MasterKey.of(config);
    }

    /** Encrypts with AES-256-GCM. The same text gives another result each time. */
    public String seal(String purpose, String text) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, purpose, nonce);
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            var all = new byte[1 + NONCE_BYTES + sealed.length];
            all[0] = VERSION;
            System.arraycopy(nonce, 0, all, 1, NONCE_BYTES);
            System.arraycopy(sealed, 0, all, 1 + NONCE_BYTES, sealed.length);
            return encode(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt", e);
        }
    }

    /** Decrypts what {@link #seal} made for the same purpose; empty when it is anything else. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            var all = Base64.getUrlDecoder().decode(sealed);
            if (all.length < 1 + NONCE_BYTES + TAG_BITS / 8 || all[0] != VERSION) {
                return Optional.empty();
            }
            var cipher = cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOfRange(all, 1, 1 + NONCE_BYTES));
            var text = cipher.doFinal(all, 1 + NONCE_BYTES, all.length - 1 - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty(); // forged, cut short, or made with another master key
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot decrypt", e);
        }
    }

    /** The same of what has to be ours; a failure when it is not. */
    public String opened(String purpose, String sealed) {
        return open(purpose, sealed)
                .orElseThrow(() -> new IllegalStateException("What is stored as " + purpose
                        + " cannot be decrypted. Restore the key that vestibule.secret.key or"
                        + " vestibule.secret.key-file gave when it was stored."));
    }

    /** A keyed fingerprint by which an encrypted value can be looked up; 43 characters that tell nothing without the key. */
    public String fingerprint(String purpose, String text) {
        return encode(mac(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A signature of 128 bits over bytes that go out and come back. */
    public byte[] sign(String purpose, byte[] data) {
        return Arrays.copyOf(mac(purpose, data), SIGNATURE_BYTES);
    }

    /** Whether {@link #sign} made this signature; takes the same time for every wrong one. */
    public boolean verify(String purpose, byte[] data, byte[] signature) {
        return MessageDigest.isEqual(sign(purpose, data), signature);
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keyFor("seal " + purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] mac(String purpose, byte[] data) {
        return hmac(keyFor("mac " + purpose), data);
    }

    private byte[] keyFor(String purpose) {
        return hmac(masterKey, purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
