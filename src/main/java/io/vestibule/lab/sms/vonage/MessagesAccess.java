package io.vestibule.lab.sms.vonage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** Who may use the Messages API: an application by a token that it signed, or the account by its secret. */
@Singleton
class MessagesAccess {

    private static final int LONGEST_LIFE_MINUTES = 24 * 60;

    private final VonageLabConfig config;
    private final ApplicationKeys keys;
    private final Clock clock;

    MessagesAccess(VonageLabConfig config, ApplicationKeys keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    void check(String authorization) {
        var both = (config.apiKey() + ":" + config.apiSecret()).getBytes(StandardCharsets.UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(both);
        var given = authorization == null ? "" : authorization;
        if (!given.equals(basic) && !isApplications(given)) {
            throw new MessagesRefusal(MessagesError.UNAUTHORIZED);
        }
    }

    /** Only applications make calls. */
    void checkApplication(String authorization) {
        if (authorization == null || !isApplications(authorization)) {
            throw new MessagesRefusal(MessagesError.UNAUTHORIZED);
        }
    }

    private boolean isApplications(String authorization) {
        return authorization.startsWith("Bearer ") && isGood(authorization.substring(7));
    }

    private boolean isGood(String token) {
        try {
            var id = application(token);
            VerificationKeyResolver key = (signature, around) -> keys.find(id).orElse(null);
            new JwtConsumerBuilder()
                    .setVerificationKeyResolver(key)
                    .setJwsAlgorithmConstraints(
                            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                    .setRequireIssuedAt()
                    .setRequireJwtId()
                    .setMaxFutureValidityInMinutes(LONGEST_LIFE_MINUTES)
                    .setAllowedClockSkewInSeconds(60)
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(token);
            return true;
        } catch (InvalidJwtException | MalformedClaimException e) {
            return false;
        }
    }

    /** Read before the signature is looked at, because it tells with which key to look. */
    private static String application(String token) throws InvalidJwtException, MalformedClaimException {
        var claims = new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setSkipAllValidators()
                .setDisableRequireSignature()
                .build()
                .processToClaims(token);
        return claims(claims);
    }

    private static String claims(JwtClaims claims) throws MalformedClaimException {
        var id = claims.getStringClaimValue("application_id");
        return id == null ? "" : id;
    }
}
