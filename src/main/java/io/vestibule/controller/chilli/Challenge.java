package io.vestibule.controller.chilli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import io.vestibule.secret.Secret;

/** A challenge of CoovaChilli, mixed with the shared secret where there is one; hides passwords as it wants them. */
final class Challenge {

    private static final byte IDENTIFIER = 0;

    private final byte[] mixed;

    private Challenge(byte[] mixed) {
        this.mixed = mixed;
    }

    /** Empty when the text is no challenge. */
    static Optional<Challenge> of(String hex, Optional<Secret> shared) {
        if (!hex.matches("([0-9A-Fa-f]{2}){1,64}")) {
            return Optional.empty();
        }
        var bytes = HexFormat.of().parseHex(hex);
        return Optional.of(
                new Challenge(shared.map(secret -> md5(bytes, text(secret))).orElse(bytes)));
    }

    /** The password and its closing NUL, each byte turned by one of the challenge, over and over. */
    String pap(Secret password) {
        var plain = Arrays.copyOf(text(password), text(password).length + 1);
        for (var at = 0; at < plain.length; at++) {
            plain[at] ^= mixed[at % mixed.length];
        }
        return HexFormat.of().formatHex(plain);
    }

    /** The response of CHAP, RFC 1994: identifier, password, challenge. */
    String chap(Secret password) {
        return HexFormat.of().formatHex(md5(new byte[] {IDENTIFIER}, text(password), mixed));
    }

    private static byte[] text(Secret secret) {
        return secret.reveal().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] md5(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no MD5, which CoovaChilli wants", e);
        }
    }
}
