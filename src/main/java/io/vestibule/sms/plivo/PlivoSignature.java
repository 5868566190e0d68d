package io.vestibule.sms.plivo;

import java.util.Collection;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.sms.KeyedHash;

/** HMAC-SHA256 in Base64, as in Plivo's headers. */
class PlivoSignature {

    private final KeyedHash hash;

    PlivoSignature(Secret token) {
        hash = KeyedHash.sha256(token);
    }

    String of(String text) {
        return hash.base64(text);
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
                matches |= Hash.same(given.strip(), of(text));
            }
        }
        return matches;
    }
}
