package io.vestibule.signin;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vestibule.secret.Hash;

/** Codes of authenticator apps: RFC 6238 with what all apps can do, SHA-1, six digits, thirty seconds. */
final class Totp {

    static final int DIGITS = 6;

    private static final int SECONDS = 30;
    /** A phone's clock may be off by so many steps. */
    private static final int TOLERANCE = 1;

    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** A new secret, in hexadecimal digits. */
    static String freshSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * The time step that a code belongs to; empty when it is wrong now.
     *
     * @param lastUsed the step of the last code that was taken; it and those before are wrong
     */
    static OptionalLong stepOf(String code, String secret, Instant now, long lastUsed) {
        var present = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE)
                .filter(step -> step > lastUsed)
                .filter(step -> Hash.same(code, code(secret, step)))
                .findFirst();
    }

    static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA1", e);
        }
    }

    /** The secret as people type it into an app. */
    static String base32(String secret) {
        var letters = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var next : HexFormat.of().parseHex(secret)) {
            buffer = buffer << Byte.SIZE | next & 0xff;
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                letters.append(BASE32.charAt(buffer >> bits & 31));
            }
        }
        return letters.toString();
    }

    /** What a QR code tells an app. */
    static String address(String issuer, String account, String secret) {
        return "otpauth://totp/" + encode(issuer) + ":" + encode(account) + "?secret=" + base32(secret) + "&issuer="
                + encode(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + SECONDS;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
