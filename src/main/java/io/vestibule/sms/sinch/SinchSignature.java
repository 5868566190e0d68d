package io.vestibule.sms.sinch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;

/** {@code x-sinch-webhook-signature}: HMAC-SHA256 over the raw body, a nonce and a time, keyed with the secret. */
class SinchSignature {

    private static final String HEADER = "x-sinch-webhook-signature";
    /** The one we take. What the header claims is compared, never used. */
    private static final String ALGORITHM = "HmacSHA256";

    private final Secret secret;

    SinchSignature(Secret secret) {
        this.secret = secret;
    }

    /** Whether the request was signed with our secret, by the algorithm we expect. */
    boolean matches(ReceiptRequest request) {
        var given = request.header(HEADER).orElse("").getBytes(StandardCharsets.UTF_8);
        var nonce = request.header(HEADER + "-nonce").orElse("");
        var timestamp = request.header(HEADER + "-timestamp").orElse("");
        var wanted = sign(request.body(), nonce, timestamp).getBytes(StandardCharsets.UTF_8);
        return request.header(HEADER + "-algorithm").filter(ALGORITHM::equals).isPresent()
                & MessageDigest.isEqual(given, wanted);
    }

    private String sign(byte[] body, String nonce, String timestamp) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(body);
            mac.update(("." + nonce + "." + timestamp).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }
}
