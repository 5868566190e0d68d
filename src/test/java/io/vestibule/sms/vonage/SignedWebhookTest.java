package io.vestibule.sms.vonage;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.secret.Secret;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("sms conformance 9: HS256 only, about this body, fresh, and with an id that tells a replay")
class SignedWebhookTest {

    private static final long NOW = 1772359200;
    private static final String SECRET = "short-secret";
    private static final byte[] BODY = "{\"status\":\"delivered\"}".getBytes(StandardCharsets.UTF_8);

    private final SignedWebhook webhook = webhook(SECRET, Optional.of("abcd1234"));

    private static SignedWebhook webhook(String secret, Optional<String> apiKey) {
        var clock = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
        return new SignedWebhook(Secret.of(secret), apiKey, Duration.ofMinutes(5), clock);
    }

    private static WebhookToken token() {
        return new WebhookToken(BODY, NOW, SECRET);
    }

    private Optional<String> id(WebhookToken token) {
        return webhook.idOf(token.toString(), BODY);
    }

    /** The value that Vonage's own library is tested with. */
    @Test
    void verifiesVonagesOwnExample() {
        var token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
                + ".eyJzdWIiOiJTaW5hIiwibmFtZSI6IkphdmFfU0RLIiwiaWF0IjoxNjk4NjgwMzkyfQ"
                + ".4qJpi46NSYURiLI1xoLIfGRygA8IUI2QSG9P2Kus1Oo";
        var vonages = webhook("XsA09z2MhUxYcdbXaUX3aTT7TzGmnCLfkdILf0NIyC9hN9criTEUdlI3OZ5hRjR", Optional.empty());
        assertThat(vonages.signedPayload(token))
                .hasValueSatisfying(payload -> assertThat(payload).contains("\"iat\":1698680392"));
        assertThat(vonages.idOf(token, BODY)).as("it says nothing about a body").isEmpty();
        assertThat(webhook.signedPayload(token)).isEmpty();
    }

    @Test
    void givesTheIdOfAGoodToken() {
        assertThat(id(token())).contains("c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5");
        assertThat(id(token().with("payload_hash", WebhookToken.sha256(BODY).toUpperCase())))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS384", "HS512", "RS256"})
    void takesNoOtherAlgorithm(String algorithm) {
        assertThat(id(token().algorithm(algorithm))).isEmpty();
    }

    @Test
    void takesNoTokenOfAnRsaKey() throws NoSuchAlgorithmException, JoseException {
        var signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        var pair = KeyPairGenerator.getInstance("RSA");
        pair.initialize(2048);
        signed.setKey(pair.generateKeyPair().getPrivate());
        signed.setPayload("{}");
        assertThat(webhook.idOf(signed.getCompactSerialization(), BODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "a.b.c", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.e30."})
    void takesNoGarbage(String token) {
        assertThat(webhook.idOf(token, BODY)).isEmpty();
    }

    @Test
    void takesNoTokenAboutAnotherBody() {
        assertThat(webhook.idOf(token().toString(), "{\"status\":\"rejected\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(id(token().with("payload_hash", null))).isEmpty();
        assertThat(id(token().with("payload_hash", ""))).isEmpty();
    }

    @Test
    void takesNoTokenOfAnotherSecretIssuerOrAccount() {
        assertThat(id(new WebhookToken(BODY, NOW, "another secret"))).isEmpty();
        assertThat(id(token().with("iss", "Somebody"))).isEmpty();
        assertThat(id(token().with("iss", null))).isEmpty();
        assertThat(id(token().with("api_key", "zzzz9999"))).isEmpty();
        assertThat(id(token().with("api_key", null))).isEmpty();
        assertThat(webhook(SECRET, Optional.empty())
                        .idOf(token().with("api_key", null).toString(), BODY))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "300, true", "301, false"})
    void ages(long seconds, boolean fresh) {
        assertThat(id(token().with("iat", NOW + seconds)).isPresent()).isEqualTo(fresh);
    }

    @Test
    void needsATimeAndAnId() {
        assertThat(id(token().with("iat", null))).isEmpty();
        assertThat(id(token().with("iat", "soon"))).isEmpty();
        assertThat(id(token().with("jti", null))).isEmpty();
        assertThat(id(token().with("jti", " "))).isEmpty();
        assertThat(id(token().with("exp", NOW - 1))).isEmpty();
        assertThat(id(token().with("exp", NOW + 60))).isPresent();
    }
}
