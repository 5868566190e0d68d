package io.vestibule.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

import io.vestibule.secret.Secret;

/** What a signed-in browser carries: 256 random bits, of which we keep the digest only. */
final class Token {

    private static final int BYTES = 32;
    private static final int LONGEST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Secret.of(encode(bytes));
    }

    /** Whether a cookie is worth a look into the database. */
    static boolean looksLikeOne(String cookie) {
        return !cookie.isEmpty() && cookie.length() <= LONGEST;
    }

    static String digest(Secret token) {
        try {
            var bytes = token.reveal().getBytes(StandardCharsets.UTF_8);
            return encode(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
