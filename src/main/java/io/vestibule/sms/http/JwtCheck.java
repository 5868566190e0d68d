package io.vestibule.sms.http;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;

/**
 * A signed token in a header, with a shared key and fixed algorithms.
 *
 * @param bodyHash the claim with the hash of the body, there exactly when there is a body
 * @param urlHash the claim with the hash of the address
 * @param maxAge how old a token may be
 * @param replayKey the claim by which a token may be seen once
 */
record JwtCheck(
        String header,
        List<String> algorithms,
        Secret key,
        Optional<String> issuer,
        Optional<String> bodyHash,
        Optional<String> urlHash,
        Duration leeway,
        Optional<Duration> maxAge,
        Optional<String> replayKey,
        Clock clock)
        implements ReceiptCheck {

    /** With a shared key only; what the token says about its algorithm chooses among these and no others. */
    private static final Map<String, String> ALGORITHMS = Map.of("HS256", "HS256", "HS384", "HS384", "HS512", "HS512");

    static Optional<ReceiptCheck> read(Part part, Scope scope, Clock clock) {
        var header = part.need("header", text -> text);
        var key = part.need("key", scope::secret);
        var algorithms = part.list("algorithms").stream()
                .flatMap(word -> part.attempt("algorithms", () -> Words.known("algorithm", ALGORITHMS, word)).stream())
                .toList();
        if (algorithms.isEmpty()) {
            part.wrong("algorithms", "is missing. Use a list of HS256, HS384, HS512");
        }
        var issuer = part.text("issuer");
        var bodyHash = part.text("bodyHashClaim");
        var urlHash = part.text("urlHashClaim");
        var leeway = part.read("leeway", Words::duration).orElse(Duration.ofSeconds(1));
        var maxAge = part.read("maxAge", Words::duration);
        var replayKey = part.text("replayKey");
        if (header.isEmpty()
                || algorithms.isEmpty()
                || key.filter(each -> each.length() > 0).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new JwtCheck(
                header.get(), algorithms, key.get(), issuer, bodyHash, urlHash, leeway, maxAge, replayKey, clock));
    }

    @Override
    public boolean passes(ReceiptRequest request) {
        return claims(request)
                .filter(claims -> hashMatches(bodyHash, claims, request.body())
                        && hashMatches(urlHash, claims, SignedText.bytes(request.url())))
                .isPresent();
    }

    @Override
    public Optional<String> once(ReceiptRequest request) {
        return replayKey.flatMap(claim -> claims(request).map(claims -> claims.getClaimValueAsString(claim)));
    }

    private Optional<JwtClaims> claims(ReceiptRequest request) {
        var token = request.header(header).orElse("").replaceFirst("^(?i:Bearer) +", "");
        var builder = new JwtConsumerBuilder()
                .setVerificationKey(new HmacKey(SignedText.bytes(key.reveal())))
                .setRelaxVerificationKeyValidation()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, algorithms.toArray(String[]::new))
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds((int) leeway.toSeconds())
                .setSkipDefaultAudienceValidation();
        issuer.ifPresent(name -> builder.setExpectedIssuer(name));
        maxAge.ifPresent(age ->
                builder.setRequireIssuedAt().setIssuedAtRestrictions((int) leeway.toSeconds(), (int) age.toSeconds()));
        try {
            var claims = builder.build().processToClaims(token);
            return replayKey.isPresent() && claims.getClaimValueAsString(replayKey.get()) == null
                    ? Optional.empty()
                    : Optional.of(claims);
        } catch (InvalidJwtException e) {
            return Optional.empty();
        }
    }

    private static boolean hashMatches(Optional<String> claim, JwtClaims claims, byte[] data) {
        if (claim.isEmpty()) {
            return true;
        }
        var given = Optional.ofNullable(claims.getClaimValueAsString(claim.get()));
        if (data.length == 0) {
            return given.isEmpty();
        }
        return Hash.same(given.orElse("").toLowerCase(Locale.ROOT), Hash.sha256Hex(data));
    }
}
