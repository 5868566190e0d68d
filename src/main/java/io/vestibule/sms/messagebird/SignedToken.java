package io.vestibule.sms.messagebird;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;

/** {@code MessageBird-Signature-JWT}: a token that names the hashes of the whole address and of the body. */
class SignedToken {

    private static final String HEADER = "messagebird-signature-jwt";

    private final Secret key;
    private final Clock clock;

    SignedToken(Secret key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    static boolean carriedBy(ReceiptRequest request) {
        return request.header(HEADER).isPresent();
    }

    /** The token's own id when it is genuine and of this very request, else empty. */
    Optional<String> check(ReceiptRequest request) {
        var token = request.header(HEADER).orElse("");
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            var claims = consumer().processToClaims(token);
            return isOf(request, claims) ? Optional.of(claims.getJwtId()) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKey(new HmacKey(key.reveal().getBytes(StandardCharsets.UTF_8)))
                .setRelaxVerificationKeyValidation() // MessageBird's keys are shorter than their hashes
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.HMAC_SHA256,
                        AlgorithmIdentifiers.HMAC_SHA384,
                        AlgorithmIdentifiers.HMAC_SHA512)
                .setExpectedIssuer(true, "MessageBird")
                .setRequireNotBefore()
                .setRequireExpirationTime()
                .setRequireJwtId()
                .setSkipDefaultAudienceValidation()
                .setAllowedClockSkewInSeconds(1)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private static boolean isOf(ReceiptRequest request, JwtClaims claims) {
        var url = Hash.sha256Hex(request.url());
        if (!equal(url, claims.getClaimValueAsString("url_hash"))) {
            return false;
        }
        if (request.body().length == 0) {
            return !claims.hasClaim("payload_hash");
        }
        return equal(Hash.sha256Hex(request.body()), claims.getClaimValueAsString("payload_hash"));
    }

    private static boolean equal(String ours, String claimed) {
        return claimed != null && Hash.same(claimed, ours);
    }
}
