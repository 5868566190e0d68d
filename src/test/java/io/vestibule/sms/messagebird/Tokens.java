package io.vestibule.sms.messagebird;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vestibule.secret.Hash;
import io.vestibule.sms.ReceiptRequest;

/** Signed requests as MessageBird makes them, written down a second time and without a library. */
final class Tokens {

    private String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private String mac = "HmacSHA256";
    private String key = MessageBirdSettings.SIGNING_KEY;
    private final Map<String, Object> claims = new LinkedHashMap<>();

    /** A good token for a request without a body. */
    static Tokens of(String url, Instant now) {
        var token = new Tokens();
        token.claims.put("iss", "MessageBird");
        token.claims.put("nbf", now.getEpochSecond());
        token.claims.put("exp", now.getEpochSecond() + 60);
        token.claims.put("jti", "7f2d0f5e");
        token.claims.put("url_hash", Hash.sha256Hex(url.getBytes(StandardCharsets.UTF_8)));
        return token;
    }

    Tokens with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    Tokens without(String claim) {
        claims.remove(claim);
        return this;
    }

    Tokens signed(String algorithm, String mac) {
        header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}";
        this.mac = mac;
        return this;
    }

    Tokens by(String key) {
        this.key = key;
        return this;
    }

    String compact() {
        var body = claims.entrySet().stream()
                .map(claim -> "\"" + claim.getKey() + "\":"
                        + (claim.getValue() instanceof Number ? claim.getValue() : "\"" + claim.getValue() + "\""))
                .collect(Collectors.joining(",", "{", "}"));
        var signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(body.getBytes(StandardCharsets.UTF_8));
        return signed + "." + (mac.isEmpty() ? "" : base64(hmac(mac, key, signed.getBytes(StandardCharsets.UTF_8))));
    }

    ReceiptRequest on(String url) {
        return on("GET", url, "");
    }

    ReceiptRequest on(String method, String url, String body) {
        return new ReceiptRequest(
                method, url, Map.of("messagebird-signature-jwt", compact()), body.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(String algorithm, String key, byte[] text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
