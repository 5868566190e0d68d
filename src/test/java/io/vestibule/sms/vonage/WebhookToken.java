package io.vestibule.sms.vonage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A signed webhook's token, made by hand, so that it can be made wrong in every way. */
final class WebhookToken {

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String algorithm = "HS256";
    private String secret;

    WebhookToken(byte[] body, long issuedAt, String secret) {
        this.secret = secret;
        claims.put("iat", issuedAt);
        claims.put("jti", "c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5");
        claims.put("iss", "Vonage");
        claims.put("payload_hash", sha256(body));
        claims.put("api_key", "abcd1234");
        claims.put("application_id", "aaaaaaaa-bbbb-cccc-dddd-0123456789ab");
    }

    /** @param value null for leaving it out */
    WebhookToken with(String claim, Object value) {
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return this;
    }

    WebhookToken algorithm(String name) {
        algorithm = name;
        return this;
    }

    @Override
    public String toString() {
        var text = part(Map.of("alg", algorithm, "typ", "JWT")) + "." + part(claims);
        if (algorithm.equals("none")) {
            return text + ".";
        }
        var mac = "Hmac" + algorithm.replace("HS", "SHA").replace("RS", "SHA");
        try {
            var keyed = Mac.getInstance(mac);
            keyed.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac));
            return text + "." + encoded(keyed.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, ?> json) {
        try {
            return encoded(new ObjectMapper().writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
