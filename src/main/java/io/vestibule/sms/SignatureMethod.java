package io.vestibule.sms;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;

/** How an account of Vonage signs, as it is chosen in the account's settings. */
public enum SignatureMethod {
    /** A plain hash with the secret at the end; Vonage's first method. */
    MD5_HASH(null),
    HMAC_MD5("HmacMD5"),
    HMAC_SHA1("HmacSHA1"),
    HMAC_SHA256("HmacSHA256"),
    HMAC_SHA512("HmacSHA512");

    private final String algorithm;

    SignatureMethod(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The signature of a text, in small hexadecimal digits. */
    String sign(String text, Secret secret) {
        return algorithm == null
                ? Hash.md5Hex(text + secret.reveal())
                : KeyedHash.of(algorithm, secret).hex(text);
    }
}
