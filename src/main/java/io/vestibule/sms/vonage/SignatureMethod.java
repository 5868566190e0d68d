package io.vestibule.sms.vonage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vestibule.secret.Secret;

/** How an account of Vonage signs, as it is chosen in the account's settings. */
enum SignatureMethod {
    /** A plain hash with the secret at the end; Vonage's first method. */
    MD5_HASH(null),
    HMAC_MD5("HmacMD5"),
    HMAC_SHA1("HmacSHA1"),
    HMAC_SHA256("HmacSHA256"),
    HMAC_SHA512("HmacSHA512");

    private final String mac;

    SignatureMethod(String mac) {
        this.mac = mac;
    }

    /** The signature of a text, in small hexadecimal digits. */
    String sign(String text, Secret secret) {
        try {
            return HexFormat.of().formatHex(mac == null ? hashed(text, secret) : keyed(text, secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + name(), e);
        }
    }

    private static byte[] hashed(String text, Secret secret) throws GeneralSecurityException {
        return MessageDigest.getInstance("MD5").digest(bytes(text + secret.reveal()));
    }

    private byte[] keyed(String text, Secret secret) throws GeneralSecurityException {
        var keyed = Mac.getInstance(mac);
        keyed.init(new SecretKeySpec(bytes(secret.reveal()), mac));
        return keyed.doFinal(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
