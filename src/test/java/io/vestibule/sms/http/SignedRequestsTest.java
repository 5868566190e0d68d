package io.vestibule.sms.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Secret;
import io.vestibule.sms.FieldSignature;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SignatureMethod;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are signed, or that carry a token which has to be asked for, by definitions alone. */
class SignedRequestsTest {

    private static final String TOKEN = "/oauth2/token";
    private static final String BATCHES = "/xms/v1/p/batches";

    private WireMockServer server;

    @BeforeEach
    void start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmsProvider open(String id, Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "definition", "src/test/resources/sms/definitions/others.yaml#" + id,
                "config.url", server.baseUrl(),
                "config.key", "AKIDEXAMPLE",
                "config.id", "app-1",
                "config.plan", "p",
                "secrets.token", "token-secret",
                "secrets.signature", "signature",
                "guard.retries", "0",
                "connect-timeout", "1s",
                "read-timeout", "500ms"));
        settings.putAll(more);
        assertThat(HttpDrivers.problems(settings)).isEmpty();
        return HttpDrivers.open(settings);
    }

    private static SendResult send(SmsProvider provider) {
        return provider.send(new SmsMessage(
                "0123456789abcdef0123456789abcdef",
                1,
                new PhoneNumber("+447700900123"),
                "a & b = c",
                Duration.ofMinutes(1),
                Optional.empty(),
                URI.create("https://h/callbacks/sms/test/1")));
    }

    private String body() {
        return server.getAllServeEvents().get(0).getRequest().getBodyAsString();
    }

    private String authorization() {
        return server.getAllServeEvents().get(0).getRequest().getHeader("Authorization");
    }

    @Test
    void signsAsAmazonWantsIt() {
        server.stubFor(any(anyUrl()).willReturn(ok("<PublishResponse><MessageId>m-1</MessageId></PublishResponse>")));
        assertThat(send(open("sns", Map.of()))).isEqualTo(SendResult.accepted("m-1", SmsState.QUEUED));
        assertThat(authorization())
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260301/eu-west-1/sns/aws4_request, "
                        + "SignedHeaders=content-type;host;x-amz-date, Signature=");
        send(open("sns", Map.of("secrets.session", "session")));
        assertThat(authorization()).contains("SignedHeaders=content-type;host;x-amz-date;x-amz-security-token,");
    }

    @Test
    void signsInWithATokenOfItsOwn() throws Exception {
        var pair = pair();
        server.stubFor(
                any(anyUrl()).willReturn(okJson("{\"message_uuid\":\"m-1\"}").withStatus(202)));
        var pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\\n-----END PRIVATE KEY-----";
        assertThat(send(open("vonage-application", Map.of("secrets.private-key", pem))))
                .isEqualTo(SendResult.accepted("m-1", SmsState.QUEUED));
        var claims = new JwtConsumerBuilder()
                .setVerificationKey(pair.getPublic())
                .setEvaluationTime(NumericDate.fromMilliseconds(HttpDrivers.NOW.toEpochMilli()))
                .setRequireExpirationTime()
                .setRequireJwtId()
                .build()
                .processToClaims(authorization().substring("Bearer ".length()));
        assertThat(claims.getStringClaimValue("application_id")).isEqualTo("app-1");
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(HttpDrivers.NOW.plusSeconds(300).getEpochSecond());
    }

    private static KeyPair pair() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    @Test
    void signsTheFieldsOfAForm() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"messages\":[{\"status\":\"0\",\"message-id\":\"m-1\"}]}")));
        assertThat(send(open("vonage-signed", Map.of()))).isEqualTo(SendResult.accepted("m-1", SmsState.QUEUED));
        var fields = Arrays.stream(body().split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        assertThat(fields).containsEntry("api_key", "AKIDEXAMPLE").containsEntry("text", "a & b = c");
        var signature = new FieldSignature(
                SignatureMethod.HMAC_SHA256, Secret.of("signature"), Clock.fixed(HttpDrivers.NOW, ZoneOffset.UTC));
        assertThat(signature.matches(fields)).isTrue();
    }

    @Test
    void asksForATokenOnceAndCarriesIt() {
        stubToken("first", 3600);
        server.stubFor(
                post(urlEqualTo(BATCHES)).willReturn(okJson("{\"id\":\"m-1\"}").withStatus(201)));
        var provider = open("sinch-project", Map.of());
        assertThat(send(provider)).isEqualTo(SendResult.accepted("m-1", SmsState.QUEUED));
        assertThat(send(provider)).isEqualTo(SendResult.accepted("m-1", SmsState.QUEUED));
        server.verify(
                1,
                postRequestedFor(urlEqualTo(TOKEN))
                        .withBasicAuth(new BasicCredentials("AKIDEXAMPLE", "token-secret"))
                        .withFormParam("grant_type", equalTo("client_credentials"))
                        .withFormParam("scope", equalTo("sms")));
        server.verify(2, postRequestedFor(urlEqualTo(BATCHES)).withHeader("Authorization", equalTo("Bearer first")));
    }

    @Test
    void asksForAnotherTokenWhenOneIsNoLongerAccepted() {
        stubToken("old", 3600);
        server.stubFor(
                post(urlEqualTo(BATCHES)).willReturn(okJson("{\"id\":\"m-1\"}").withStatus(201)));
        server.stubFor(post(urlEqualTo(BATCHES))
                .withHeader("Authorization", equalTo("Bearer old"))
                .willReturn(aResponse().withStatus(401)));
        var provider = open("sinch-project", Map.of());
        assertThat(failure(send(provider)))
                .as("the server gives the same one again")
                .isEqualTo(SmsFailure.CONFIGURATION);
        stubToken("new", 3600);
        assertThat(send(provider)).isEqualTo(SendResult.accepted("m-1", SmsState.QUEUED));
    }

    @ParameterizedTest
    @CsvSource({"400,CONFIGURATION", "401,CONFIGURATION", "429,THROTTLED", "500,UNAVAILABLE", "200,UNAVAILABLE"})
    void withoutATokenNothingIsSent(int status, SmsFailure failure) {
        server.stubFor(post(urlEqualTo(TOKEN)).willReturn(aResponse().withStatus(status)));
        assertThat(failure(send(open("sinch-project", Map.of())))).isEqualTo(failure);
        server.verify(0, postRequestedFor(urlEqualTo(BATCHES)));
    }

    /** The request for a token makes no text, so a lost answer to it is no doubt. */
    @Test
    void aTokenThatIsLostLeavesNoDoubt() {
        server.stubFor(post(urlEqualTo(TOKEN)).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThat(failure(send(open("sinch-project", Map.of())))).isEqualTo(SmsFailure.UNAVAILABLE);
    }

    private void stubToken(String token, int life) {
        server.stubFor(post(urlEqualTo(TOKEN))
                .willReturn(okJson(
                        "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":" + life + "}")));
    }

    private static SmsFailure failure(SendResult result) {
        return ((SendResult.Failed) result).failure();
    }
}
