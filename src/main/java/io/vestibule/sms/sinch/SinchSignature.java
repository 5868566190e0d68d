package io.vestibule.sms.sinch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.sms.KeyedHash;
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
        var given = request.header(HEADER).orElse("");
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(request.body());
        signed.writeBytes(after(request).getBytes(StandardCharsets.UTF_8));
        return request.header(HEADER + "-algorithm").filter(ALGORITHM::equals).isPresent()
                & Hash.same(given, KeyedHash.sha256(secret).base64(signed.toByteArray()));
    }

    private static String after(ReceiptRequest request) {
        return "." + request.header(HEADER + "-nonce").orElse("") + "."
                + request.header(HEADER + "-timestamp").orElse("");
    }
}
