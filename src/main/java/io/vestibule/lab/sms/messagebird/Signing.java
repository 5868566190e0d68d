package io.vestibule.lab.sms.messagebird;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** MessageBird's signatures: a token about the address, or a hash over the time, something and the body. */
final class Signing {

    private Signing() {}

    /** The token of a request without a body. */
    static String token(String key, String url, Instant now) {
        var header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
        var claims = "{\"iss\":\"MessageBird\",\"nbf\":" + now.getEpochSecond() + ",\"exp\":"
                + (now.getEpochSecond() + 60) + ",\"jti\":\"" + UUID.randomUUID() + "\",\"url_hash\":\""
                + HexFormat.of().formatHex(sha256(bytes(url))) + "\"}";
        var signed = base64(bytes(header)) + "." + base64(bytes(claims));
        return signed + "." + base64(hmac(key, bytes(signed)));
    }

    /** @param about the sorted query in the deprecated form, the whole address in Bird's */
    static String stamp(String key, Instant now, String about, byte[] body) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(bytes(now.getEpochSecond() + "\n" + about + "\n"));
        signed.writeBytes(sha256(body));
        return Base64.getEncoder().encodeToString(hmac(key, signed.toByteArray()));
    }

    static String sorted(String query) {
        return Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(String key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
