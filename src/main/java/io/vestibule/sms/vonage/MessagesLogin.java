package io.vestibule.sms.vonage;

import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import io.vestibule.sms.HttpAsk;

/** Signs in to the Messages API: by a token that the application's private key signs, or by the API secret. */
class MessagesLogin {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final VonageMessagesConfig.Account account;
    private final Optional<PrivateKey> key;
    private final Clock clock;

    MessagesLogin(VonageMessagesConfig.Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
        key = account.applicationId().map(any -> ApplicationKey.of(account));
    }

    HttpAsk sign(HttpAsk ask) {
        return key.map(own -> ask.with("Authorization", "Bearer " + token(own)))
                .orElseGet(() -> ask.withBasic(
                        account.apiKey().orElseThrow(), account.apiSecret().orElseThrow()));
    }

    private String token(PrivateKey own) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setStringClaim("application_id", account.applicationId().orElseThrow());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        claims.setGeneratedJwtId();
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", "JWT");
        token.setKey(own);
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the key was fit to sign when it was read", e);
        }
    }
}
