package io.vestibule.sms.plivo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;

/**
 * Whether a request is Plivo's. Version 2 of the signature covers the address only, in which stands what only Plivo and we
 * know of the attempt; so that nobody uses it for other words, each of its numbers is good once. Version 3 covers all.
 */
class PlivoProof {

    private static final String HEADER = "x-plivo-signature-";

    private final PlivoSignature own;
    private final PlivoSignature main;

    /** @param mainToken the main account's, which signs beside a subaccount */
    PlivoProof(Secret token, Optional<Secret> mainToken) {
        own = new PlivoSignature(token);
        main = new PlivoSignature(mainToken.orElse(token));
    }

    /** What makes a genuine request unlike any other; empty for one that is not Plivo's. */
    Optional<String> of(ReceiptRequest request) {
        var nonce2 = request.header(HEADER + "v2-nonce").orElse("");
        var nonce3 = request.header(HEADER + "v3-nonce").orElse("");
        var second = !nonce2.isBlank()
                && (own.matches(header(request, "v2"), SignedText.v2(request.url(), nonce2))
                        | main.matches(header(request, "ma-v2"), SignedText.v2(request.url(), nonce2)));
        var third = !nonce3.isBlank()
                && (own.matches(header(request, "v3"), SignedText.v3(request, nonce3))
                        | main.matches(header(request, "ma-v3"), SignedText.v3(request, nonce3)));
        if (!second && !third) {
            return Optional.empty();
        }
        var once = URI.create(request.url()).getRawPath() + " " + (second ? nonce2 : nonce3);
        return Optional.of(Hash.sha256Hex(once.getBytes(StandardCharsets.UTF_8)));
    }

    private static String header(ReceiptRequest request, String name) {
        return request.header(HEADER + name).orElse("");
    }
}
