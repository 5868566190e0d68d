package io.vestibule.sms.vonage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.Speech;
import io.vestibule.sms.VoiceCall;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class VonageMessagesProviderTest extends SmsProviderContract {

    private static final String SECRET = "signature-secret";
    private static final String TOKEN = "0123456789abcdefghij";
    private static final String APPLICATION = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
    private static final String CALLBACK = "https://portal.example.org/callbacks/sms/test/0123";
    private static final Instant NOW = Instant.ofEpochSecond(1772359200);
    private static final KeyPair KEY = key(2048);

    @Override
    protected String type() {
        return "vonage-messages";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return driver(url, settings).open("test");
    }

    /** A setting with an empty value is left out. */
    private static VonageMessagesDriver driver(String url, Map<String, String> settings) {
        var all = new HashMap<String, String>();
        Stream.of(
                        Map.of("type", "vonage-messages", "url", url, "from", "+15005550006"),
                        Map.of("application-id", APPLICATION, "private-key", pem(KEY)),
                        Map.of("api-key", "abcd1234", "signature-secret", SECRET),
                        impatient(settings))
                .forEach(part -> part.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value)));
        all.values().removeIf(String::isEmpty);
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VonageMessagesConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new VonageMessagesDriver(
                config.getConfigMapping(VonageMessagesConfig.class),
                config.getConfigMapping(SmsConfig.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        return request(fields, token(fields));
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        var other = new ObjectMapper().createObjectNode().put("status", "delivered");
        return Stream.of(
                        token(fields).algorithm("none"),
                        token(fields).algorithm("RS256"),
                        token(fields).algorithm("HS512"),
                        token(fields).with("payload_hash", "0".repeat(64)),
                        token(fields).with("iat", NOW.getEpochSecond() - 301),
                        token(fields).with("api_key", "other"),
                        token(other),
                        new WebhookToken(bytes(fields), NOW.getEpochSecond(), "other"),
                        "rubbish",
                        "")
                .map(token -> request(fields, token));
    }

    private static WebhookToken token(JsonNode fields) {
        return new WebhookToken(bytes(fields), NOW.getEpochSecond(), SECRET);
    }

    private static ReceiptRequest request(JsonNode fields, Object token) {
        return new ReceiptRequest(
                "POST",
                CALLBACK,
                Map.of("content-type", "application/json", "authorization", "Bearer " + token),
                bytes(fields));
    }

    private static byte[] bytes(JsonNode fields) {
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode delivered() {
        return new ObjectMapper()
                .createObjectNode()
                .put("message_uuid", "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab")
                .put("status", "delivered");
    }

    @Test
    void readsATextAloudByTheApplication() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"uuid\":\"63f61863-4a51-4f6b-86e1-46edebcf9356\",\"status\":\"started\"}")
                        .withStatus(201)));
        var call = new VoiceCall(
                MESSAGE.reference(),
                MESSAGE.to(),
                new Speech(List.of("Your password <is>", "7, h & k"), Locale.forLanguageTag("de")),
                Optional.empty(),
                MESSAGE.callback(),
                WORDS);
        assertThat(quick().speaks()).isTrue();
        assertThat(quick().call(call))
                .isEqualTo(SendResult.accepted("63f61863-4a51-4f6b-86e1-46edebcf9356", SmsState.QUEUED));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/calls"))
                        .withHeader("Authorization", matching("Bearer ey.*"))
                        .withRequestBody(equalToJson(
                                """
                                        {"to":[{"type":"phone","number":"15558675310"}],
                                         "from":{"type":"phone","number":"15005550006"},
                                         "ncco":[{"action":"talk","language":"de-DE",
                                                  "text":"<speak>Your password &lt;is&gt;<break time=\\"1s\\"/></speak>"},
                                                 {"action":"talk","language":"de-DE",
                                                  "text":"<speak>7, h &amp; k<break time=\\"1s\\"/></speak>"}],
                                         "event_url":["%s"],"event_method":"POST"}"""
                                        .formatted(MESSAGE.callback()))));
        assertThat(open(address(), Map.of("from", "Vestibule")).speaks()).isFalse();
        assertThat(open(address(), Map.of("application-id", "", "private-key", "", "api-secret", "s"))
                        .speaks())
                .isFalse();
    }

    @Test
    @DisplayName(
            "sms conformance 9: the id of the token goes with the receipt, so that a second one like it is refused")
    void aReceiptMayComeOnce() {
        var reading = quick().read(receipt(delivered()));
        assertThat(((ReceiptReading.Genuine) reading).once()).contains("c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5");
    }

    @Test
    void aReceiptWithoutAnySignatureMayComeAgainWithOne() {
        var request =
                new ReceiptRequest("POST", CALLBACK, Map.of("content-type", "application/json"), bytes(delivered()));
        assertThat(quick().read(request)).isInstanceOf(ReceiptReading.Unsigned.class);
    }

    @Test
    void basicIsNoSignature() {
        var request = new ReceiptRequest(
                "POST", CALLBACK, Map.of("authorization", "Basic " + token(delivered())), bytes(delivered()));
        assertThat(quick().read(request)).isInstanceOf(ReceiptReading.Forged.class);
    }

    @Test
    void withoutSignaturesTheSecretAddressIsTheProof() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(202)));
        var provider = open(address(), Map.of("signature-secret", "", "callback-token", TOKEN));
        provider.send(MESSAGE);
        assertThat(sent().path("webhook_url").asText())
                .isEqualTo("https://portal.example.org/callbacks/sms/test/" + TOKEN);
        var good = new ReceiptRequest("POST", CALLBACK.replace("0123", TOKEN), Map.of(), bytes(delivered()));
        assertThat(provider.read(good)).isInstanceOf(ReceiptReading.Genuine.class);
        assertThat(provider.read(receipt(delivered()))).isInstanceOf(ReceiptReading.Forged.class);
    }

    @Test
    @DisplayName("sms conformance 7: numbers without a plus")
    void sendsJsonWithoutATimeToLive() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(202)));
        quick().send(from("+15005550006"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/messages"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(
                                """
                                {"channel":"sms","message_type":"text","to":"15558675310","from":"15005550006",
                                "text":"%s","client_ref":"%s","webhook_url":"%s","webhook_version":"v1",
                                "sms":{"encoding_type":"text"}}"""
                                        .formatted(TEXT, MESSAGE.reference(), MESSAGE.callback()))));
    }

    @ParameterizedTest
    @CsvSource({"seconds, 600, 600", "milliseconds, 600, 600000", "seconds, 1, 20", "milliseconds, 9999999, 259200000"})
    void sendsATimeToLiveInTheUnitThatIsSet(String unit, long validity, long ttl) {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(202)));
        open(address(), Map.of("ttl-unit", unit)).send(message(TEXT, Duration.ofSeconds(validity)));
        assertThat(sent().path("ttl").asLong()).isEqualTo(ttl);
    }

    @Test
    void saysWhenATextIsUnicodeAndWhatIndiaAsksFor() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(202)));
        open(address(), Map.of("entity-id", "1101", "content-id", "1107"))
                .send(message("hasło ć", Duration.ofMinutes(1)));
        assertThat(sent().path("sms").toString())
                .isEqualTo("{\"encoding_type\":\"unicode\",\"entity_id\":\"1101\",\"content_id\":\"1107\"}");
    }

    @Test
    void signsInWithATokenOfTheApplication() throws Exception {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(202)));
        quick().send(MESSAGE);
        quick().send(MESSAGE);
        var ids = new HashSet<String>();
        for (var event : server.getAllServeEvents()) {
            var header = event.getRequest().header("Authorization").firstValue();
            assertThat(header).startsWith("Bearer ");
            var token = new JsonWebSignature();
            token.setCompactSerialization(header.substring(7));
            token.setKey(KEY.getPublic());
            assertThat(token.verifySignature()).isTrue();
            assertThat(token.getAlgorithmHeaderValue()).isEqualTo("RS256");
            var claims = JwtClaims.parse(token.getPayload());
            assertThat(claims.getStringClaimValue("application_id")).isEqualTo(APPLICATION);
            assertThat(claims.getIssuedAt().getValue()).isEqualTo(NOW.getEpochSecond());
            assertThat(claims.getExpirationTime().getValue()).isEqualTo(NOW.getEpochSecond() + 900);
            ids.add(claims.getJwtId());
        }
        assertThat(ids).hasSize(2).doesNotContainNull();
    }

    @Test
    void signsInWithTheSecretWhereThereIsNoApplication() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(202)));
        open(address(), Map.of("application-id", "", "private-key", "", "api-secret", "the-secret"))
                .send(MESSAGE);
        var both = Base64.getEncoder().encodeToString("abcd1234:the-secret".getBytes(StandardCharsets.UTF_8));
        server.verify(postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Basic " + both)));
    }

    @Test
    void theOperatorMayClassifyOtherwise() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"type\":\"https://x/y#1120\"}").withStatus(422)));
        assertThat(failure(open(address(), Map.of("codes.1120", "route")).send(MESSAGE)))
                .isEqualTo(SmsFailure.ROUTE);
        assertThat(quick().meaning("1120")).contains("The sender is not allowed for this number");
    }

    @Test
    void readsTheKeyFromAFileAndFromOneLine(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("private.key"), pem(KEY) + "\n");
        assertThat(driver("http://x", Map.of("private-key", "", "private-key-file", file.toString()))
                        .problems("test"))
                .isEmpty();
        assertThat(driver("http://x", Map.of("private-key", pem(KEY).replace("\n", "\\n")))
                        .problems("test"))
                .isEmpty();
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(driver("http://x", Map.of()).problems("test")).isEmpty();
        assertThat(driver("http://x", Map.of("application-id", "", "from", "", "signature-secret", ""))
                        .problems("test"))
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.application-id"))
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.from"))
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.callback-token"));
        assertThat(driver("http://x", Map.of("private-key-file", "/nowhere")).problems("test"))
                .singleElement()
                .asString()
                .contains("exactly one");
    }

    @Test
    void saysWhatIsWrongWithAKeyAndNothingOfIt(@TempDir Path folder) {
        assertThat(problemOfKey(Map.of("private-key", "", "private-key-file", folder + "/none")))
                .contains("private-key-file cannot be read");
        assertThat(problemOfKey(Map.of("private-key", "secret words"))).contains("is not a PEM file");
        assertThat(problemOfKey(Map.of("private-key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")))
                .contains("holds no RSA key");
        assertThat(problemOfKey(Map.of("private-key", pem(key(1024))))).contains("less than 2048 bits");
    }

    private static String problemOfKey(Map<String, String> settings) {
        var problems = driver("http://x", settings).problems("test");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).doesNotContain("secret words", "AAAA");
        return problems.get(0);
    }

    private JsonNode sent() {
        var body = server.getAllServeEvents().get(0).getRequest().getBody();
        return new ReceiptRequest("POST", CALLBACK, Map.of(), body).json();
    }

    private static SmsMessage message(String text, Duration validity) {
        return new SmsMessage(
                MESSAGE.reference(),
                MESSAGE.number(),
                MESSAGE.to(),
                text,
                validity,
                MESSAGE.sender(),
                MESSAGE.callback());
    }

    private static KeyPair key(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair pair) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
    }
}
