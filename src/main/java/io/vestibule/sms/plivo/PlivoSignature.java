package io.vestibule.sms.plivo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vestibule.secret.Secret;

/** HMAC-SHA256 in Base64, as in Plivo's headers. */
class PlivoSignature {

    private final Secret token;

    PlivoSignature(Secret token) {
        this.token = token;
    }

    String of(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    /**
     * Whether one of the texts has one of the signatures in a header.
     *
     * @param header one signature, or several with commas between
     */
    boolean matches(String header, Collection<String> texts) {
        var matches = false;
        for (var given : header.split(",")) {
            for (var text : texts) {
                // no way out of the loop on a match, so that the time tells nothing
                matches |= MessageDigest.isEqual(
                        given.strip().getBytes(StandardCharsets.UTF_8), of(text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return matches;
    }
}
