package io.vestibule.sms;

import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs in with a token of our own making (RS256), made anew for each request: who asks, since when and until when. */
public final class SignedLogin {

    private final PrivateKey key;
    private final Map<String, String> claims;
    private final Duration life;
    private final Clock clock;

    /** @param claims what the token says about us beside its times and its own id */
    public SignedLogin(PrivateKey key, Map<String, String> claims, Duration life, Clock clock) {
        this.key = key;
        this.claims = claims;
        this.life = life;
        this.clock = clock;
    }

    public HttpAsk sign(HttpAsk ask) {
        var now = clock.instant();
        var said = new JwtClaims();
        claims.forEach(said::setStringClaim);
        said.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        said.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
        said.setGeneratedJwtId();
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", "JWT");
        token.setKey(key);
        token.setPayload(said.toJson());
        try {
            return ask.with("Authorization", "Bearer " + token.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException("the key was fit to sign when it was read", e);
        }
    }
}
