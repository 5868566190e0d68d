package io.vestibule.signin.oidc;

import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

import io.vestibule.signin.Directory.Person;
import io.vestibule.signin.Role;

/** Reads ID tokens: signature, issuer, audience, times and nonce have to be right, or nothing of them counts. */
@Singleton
class IdTokens {

    /** Signatures by which a holder of the public key cannot sign. */
    private static final AlgorithmConstraints SIGNATURES = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.EDDSA);

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
    /** An older one may be a replay. */
    private static final Duration LOGOUT_AT_MOST = Duration.ofMinutes(5);

    private final OidcConfig config;
    private final Provider provider;
    private final Clock clock;

    IdTokens(OidcConfig config, Provider provider, Clock clock) {
        this.config = config;
        this.provider = provider;
        this.clock = clock;
    }

    Person person(String token, String nonce) throws OidcFault {
        try {
            var claims = consumer().processToClaims(token);
            if (!nonce.equals(claims.getClaimValue("nonce"))) {
                throw new OidcFault("the ID token belongs to another sign-in");
            }
            // with several audiences the one it was made for is named
            var party = claims.getClaimValue("azp");
            if (party != null && !party.equals(config.clientId().orElse(null))) {
                throw new OidcFault("the ID token was made for another client");
            }
            return person(claims);
        } catch (InvalidJwtException e) {
            throw new OidcFault("the ID token is not accepted: " + reason(e));
        } catch (MalformedClaimException e) {
            throw new OidcFault("the ID token cannot be read", e);
        }
    }

    /**
     * Whom a provider says to have signed out, by what it knows the person for good (OpenID Connect Back-Channel Logout 1.0).
     */
    String signedOut(String token) throws OidcFault {
        try {
            var claims = rules().setIssuedAtRestrictions(0, (int) LOGOUT_AT_MOST.toSeconds())
                    .build()
                    .processToClaims(token);
            var logout = claims.getClaimValue("events") instanceof Map<?, ?> events && events.containsKey(LOGOUT);
            // an ID token, which has a nonce and no event, must not sign anybody out
            if (!logout || claims.hasClaim("nonce")) {
                throw new OidcFault("what the provider sends is no logout token");
            }
            return claims.getSubject();
        } catch (InvalidJwtException e) {
            throw new OidcFault("the logout token is not accepted: " + reason(e));
        } catch (MalformedClaimException e) {
            throw new OidcFault("the logout token cannot be read", e);
        }
    }

    /** In words that show nothing of the token, as the library's own do. */
    private static String reason(InvalidJwtException fault) {
        if (fault.hasExpired()) {
            return "its time is over";
        }
        if (fault.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)) {
            return "it is for another client than vestibule.signin.oidc.client-id";
        }
        if (fault.hasErrorCode(ErrorCodes.ISSUER_INVALID)) {
            return "it is by another issuer than vestibule.signin.oidc.issuer";
        }
        if (fault.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return "its signature is wrong";
        }
        var cause = fault.getCause() instanceof UnresolvableKeyException unknown ? ", " + unknown.getMessage() : "";
        return "code "
                + fault.getErrorDetails().stream()
                        .map(detail -> String.valueOf(detail.getErrorCode()))
                        .collect(Collectors.joining(" "))
                + " of jose4j"
                + cause;
    }

    private JwtConsumer consumer() {
        return rules().setRequireExpirationTime().build();
    }

    private JwtConsumerBuilder rules() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(SIGNATURES)
                .setVerificationKeyResolver((VerificationKeyResolver) this::key)
                .setExpectedIssuer(provider.issuer())
                .setExpectedAudience(config.clientId().orElseThrow())
                .setRequireSubject()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()));
    }

    private Key key(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        try {
            var selector = new VerificationJwkSelector();
            var key = selector.select(token, provider.keys(true));
            if (key == null) {
                key = selector.select(token, provider.keys(false)); // the provider may have taken a new one
            }
            if (key != null) {
                return key.getKey();
            }
        } catch (JoseException e) {
            throw new UnresolvableKeyException("no key can be chosen", e);
        } catch (OidcFault e) {
            throw new UnresolvableKeyException(e.getMessage(), e);
        }
        throw new UnresolvableKeyException("the provider has no key for it");
    }

    private Person person(JwtClaims claims) throws MalformedClaimException, OidcFault {
        var name = text(claims, config.nameClaim())
                .orElseThrow(() -> new OidcFault("the ID token has no claim " + config.nameClaim()
                        + ". Set vestibule.signin.oidc.name-claim to the one with the name"));
        var groups = groups(claims);
        return new Person(
                name,
                Optional.of(claims.getSubject()),
                text(claims, config.fullNameClaim()),
                text(claims, config.mailClaim())
                        .filter(mail -> !Boolean.FALSE.equals(claims.getClaimValue("email_verified"))),
                groups,
                role(groups));
    }

    private Optional<Role> role(Set<String> groups) {
        var roles = new HashSet<Role>();
        config.roles().forEach((role, names) -> {
            if (names.stream().anyMatch(groups::contains)) {
                roles.add(role);
            }
        });
        return Role.strongest(roles).or(config::otherwise);
    }

    private static Optional<String> text(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private Set<String> groups(JwtClaims claims) {
        Object value = claims.getClaimsMap();
        for (var step : config.groupsClaim().split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        var groups = new TreeSet<String>();
        if (value instanceof Collection<?> list) {
            list.forEach(group -> groups.add(String.valueOf(group)));
        } else if (value instanceof String one) {
            groups.add(one);
        }
        return groups;
    }
}
