package io.vestibule.sms.plivo;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
        return address(request).or(() -> whole(request));
    }

    /** The same by version 3 alone, which covers every field. */
    Optional<String> whole(ReceiptRequest request) {
        return proof(request, "v3", nonce -> SignedText.v3(request, nonce));
    }

    private Optional<String> address(ReceiptRequest request) {
        return proof(request, "v2", nonce -> SignedText.v2(request.url(), nonce));
    }

    private Optional<String> proof(ReceiptRequest request, String version, Function<String, Set<String>> signed) {
        var nonce = header(request, version + "-nonce");
        if (nonce.isBlank()) {
            return Optional.empty();
        }
        var texts = signed.apply(nonce);
        if (own.matches(header(request, version), texts) | main.matches(header(request, "ma-" + version), texts)) {
            return Optional.of(Hash.sha256Hex(URI.create(request.url()).getRawPath() + " " + nonce));
        }
        return Optional.empty();
    }

    private static String header(ReceiptRequest request, String name) {
        return request.header(HEADER + name).orElse("");
    }
}
