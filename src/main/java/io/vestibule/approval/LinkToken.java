package io.vestibule.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import io.vestibule.secret.Secret;

/** The unguessable part of a link in a mail: 192 random bits, of which the digest is what is found again. */
final class LinkToken {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The digest of what stands in an address; empty when it cannot be a token. */
    static Optional<String> digest(String token) {
        return token.matches("[A-Za-z0-9_-]{32}") ? Optional.of(digestOf(token)) : Optional.empty();
    }

    static String digest(Secret token) {
        return digestOf(token.reveal());
    }

    private static String digestOf(String token) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
