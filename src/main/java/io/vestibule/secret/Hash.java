package io.vestibule.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes, and the comparison of secrets. */
public final class Hash {

    private Hash() {}

    public static byte[] sha256(byte[] data) {
        return of("SHA-256", data);
    }

    /** In small hexadecimal digits. */
    public static String sha256Hex(byte[] data) {
        return HexFormat.of().formatHex(sha256(data));
    }

    /** In small hexadecimal digits. */
    public static String sha256Hex(String text) {
        return sha256Hex(utf8(text));
    }

    /** As an address or a cookie can carry it: base64url without padding. */
    public static String sha256Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(utf8(text)));
    }

    /** In small hexadecimal digits. */
    public static String md5Hex(String text) {
        return HexFormat.of().formatHex(of("MD5", utf8(text)));
    }

    /** Compares in a time that does not tell how much of what was given is right. */
    public static boolean same(String given, String wanted) {
        return MessageDigest.isEqual(utf8(given), utf8(wanted));
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] of(String algorithm, byte[] data) {
        try {
            return MessageDigest.getInstance(algorithm).digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + algorithm, e);
        }
    }
}
