package io.vestibule.signin.oidc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.SetClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Keys that change, clocks that differ, and signatures that prove nothing. */
class IdTokensTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final String NONCE = "a nonce";

    private final SetClock clock = new SetClock(NOON);
    private final List<RsaJsonWebKey> published = new ArrayList<>();
    private HttpServer server;
    private String issuer;
    private int asked;
    private IdTokens tokens;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(
                "/.well-known/openid-configuration",
                () ->
                        "{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/a\",\"token_endpoint\":\"%1$s/t\",\"jwks_uri\":\"%1$s/keys\"}"
                                .formatted(issuer));
        answer("/keys", () -> {
            asked++;
            return new JsonWebKeySet(published).toJson(OutputControlLevel.PUBLIC_ONLY);
        });
        server.start();
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OidcConfig.class)
                .withDefaultValue("vestibule.signin.oidc.issuer", issuer)
                .withDefaultValue("vestibule.signin.oidc.client-id", "vestibule")
                .withDefaultValue("vestibule.signin.oidc.roles.sponsor", "hosts")
                .build()
                .getConfigMapping(OidcConfig.class);
        tokens = new IdTokens(config, new Provider(config, clock), clock);
        published.add(key("first"));
    }

    private interface Text {
        String now();
    }

    private void answer(String path, Text text) {
        server.createContext(path, exchange -> {
            var body = text.now().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static RsaJsonWebKey key(String name) throws JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(name);
        return key;
    }

    private JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("vestibule");
        claims.setSubject("1");
        claims.setIssuedAt(at(Duration.ZERO));
        claims.setExpirationTime(at(Duration.ofMinutes(5)));
        claims.setStringClaim("nonce", NONCE);
        claims.setStringClaim("preferred_username", "anna");
        return claims;
    }

    private NumericDate at(Duration fromNow) {
        return NumericDate.fromMilliseconds(clock.instant().plus(fromNow).toEpochMilli());
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey key) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue("RS256");
        return token.getCompactSerialization();
    }

    @Test
    void aNewKeyIsFetchedWhenItsFirstTokenComes() throws Exception {
        assertThat(tokens.person(signed(claims(), published.get(0)), NONCE).name())
                .isEqualTo("anna");
        var next = key("second");
        published.add(next);
        clock.forward(Duration.ofMinutes(1));
        assertThat(tokens.person(signed(claims(), next), NONCE).name()).isEqualTo("anna");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aKeyThatIsWithdrawnOpensNothingAnHourLater() throws Exception {
        var withdrawn = published.get(0);
        tokens.person(signed(claims(), withdrawn), NONCE);
        published.set(0, key("second"));
        clock.forward(Duration.ofMinutes(61));
        assertThatThrownBy(() -> tokens.person(signed(claims(), withdrawn), NONCE))
                .isInstanceOf(OidcFault.class);
    }

    @Test
    void tokensOfUnknownKeysDoNotMakeUsAskAllTheTime() throws Exception {
        for (var i = 0; i < 5; i++) {
            var token = signed(claims(), key("made up " + i));
            assertThatThrownBy(() -> tokens.person(token, NONCE)).isInstanceOf(OidcFault.class);
        }
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void clocksMayDifferByAMinute() throws Exception {
        var ahead = claims();
        ahead.setIssuedAt(at(Duration.ofSeconds(50)));
        ahead.setNotBefore(at(Duration.ofSeconds(50)));
        assertThat(tokens.person(signed(ahead, published.get(0)), NONCE).name()).isEqualTo("anna");
        var behind = claims();
        behind.setIssuedAt(at(Duration.ofMinutes(-5)));
        behind.setExpirationTime(at(Duration.ofSeconds(-50)));
        assertThat(tokens.person(signed(behind, published.get(0)), NONCE).name())
                .isEqualTo("anna");
        var old = claims();
        old.setIssuedAt(at(Duration.ofMinutes(-5)));
        old.setExpirationTime(at(Duration.ofSeconds(-70)));
        assertThatThrownBy(() -> tokens.person(signed(old, published.get(0)), NONCE))
                .isInstanceOf(OidcFault.class)
                .hasMessageContaining("its time is over");
    }

    /** Whoever has the public key, which is everybody, could make such signatures. */
    @Test
    void signaturesThatProveNothingOpenNothing() throws Exception {
        var none = new JsonWebSignature();
        none.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        none.setPayload(claims().toJson());
        none.setAlgorithmHeaderValue("none");
        assertThatThrownBy(() -> tokens.person(none.getCompactSerialization(), NONCE))
                .isInstanceOf(OidcFault.class);
        var mac = new JsonWebSignature();
        mac.setPayload(claims().toJson());
        mac.setKey(new HmacKey(published.get(0).getPublicKey().getEncoded()));
        mac.setKeyIdHeaderValue("first");
        mac.setAlgorithmHeaderValue("HS256");
        assertThatThrownBy(() -> tokens.person(mac.getCompactSerialization(), NONCE))
                .isInstanceOf(OidcFault.class);
    }
}
