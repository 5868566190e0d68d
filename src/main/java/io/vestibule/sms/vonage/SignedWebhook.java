package io.vestibule.sms.vonage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;

/** The token with which Vonage signs what it reports: HS256 with the account's signature secret, and nothing else. */
class SignedWebhook {

    private static final String ISSUER = "Vonage";

    private final Secret secret;
    private final Optional<String> apiKey;
    private final Duration longestAge;
    private final Clock clock;

    /** @param apiKey the only account whose reports are taken, when it is known */
    SignedWebhook(Secret secret, Optional<String> apiKey, Duration longestAge, Clock clock) {
        this.secret = secret;
        this.apiKey = apiKey;
        this.longestAge = longestAge;
        this.clock = clock;
    }

    /** The id of a token that is Vonage's, fresh, and about this very body; it must not be seen a second time. */
    Optional<String> idOf(String token, byte[] body) {
        try {
            var payload = signedPayload(token);
            if (payload.isEmpty()) {
                return Optional.empty();
            }
            var claims = JwtClaims.parse(payload.get());
            var genuine = ISSUER.equals(claims.getIssuer())
                    && isFresh(claims)
                    && matches(claims.getStringClaimValue("payload_hash"), body)
                    && isOurs(claims.getStringClaimValue("api_key"));
            return Optional.ofNullable(claims.getJwtId()).filter(id -> genuine && !id.isBlank());
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    /** What a token says, when it is signed with our secret; whatever else it claims about itself changes nothing. */
    Optional<String> signedPayload(String token) {
        var signed = new JsonWebSignature();
        signed.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256));
        signed.setKey(new HmacKey(secret.reveal().getBytes(StandardCharsets.UTF_8)));
        signed.setDoKeyValidation(false); // Vonage makes secrets that are shorter than the standard wants them
        try {
            signed.setCompactSerialization(token);
            return signed.verifySignature() ? Optional.of(signed.getPayload()) : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    private boolean isFresh(JwtClaims claims) throws MalformedClaimException {
        var now = clock.instant().getEpochSecond();
        var made = claims.getIssuedAt();
        var ends = claims.getExpirationTime();
        return made != null
                && Math.abs(now - made.getValue()) <= longestAge.toSeconds()
                && (ends == null || ends.getValue() >= now);
    }

    private boolean isOurs(String key) {
        return apiKey.isEmpty() || apiKey.get().equals(key);
    }

    private static boolean matches(String claimed, byte[] body) {
        return claimed != null && Hash.same(claimed.toLowerCase(Locale.ROOT), Hash.sha256Hex(body));
    }
}
