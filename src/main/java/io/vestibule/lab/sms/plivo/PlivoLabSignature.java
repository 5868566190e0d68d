package io.vestibule.lab.sms.plivo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The values of Plivo's signature headers. */
class PlivoLabSignature {

    private PlivoLabSignature() {}

    /** @param url its query is not signed */
    static String v2(String token, String url, String nonce) {
        return hmac(token, url.split("\\?", 2)[0] + nonce);
    }

    /** @param url without a query */
    static String v3(String token, String url, Map<String, String> fields, boolean isGet, String nonce) {
        var joined = new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + (isGet ? "=" : "") + field.getValue())
                        .collect(Collectors.joining(isGet ? "&" : ""));
        return hmac(token, url + "?" + joined + "." + nonce);
    }

    private static String hmac(String token, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
