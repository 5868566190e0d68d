package io.vestibule.sms.vonage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.secret.Secret;
import io.vestibule.sms.FieldSignature;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SignatureMethod;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class VonageProviderTest extends SmsProviderContract {

    private static final String SECRET = "signature-secret";
    private static final String TOKEN = "0123456789abcdefghij";
    private static final String CALLBACK = "https://portal.example.org/callbacks/sms/test/0123";
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final Instant NOW = Instant.ofEpochSecond(1772359200);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Override
    protected String type() {
        return "vonage";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return driver(url, settings).open("test");
    }

    /** A setting with an empty value is left out. */
    private static VonageDriver driver(String url, Map<String, String> settings) {
        var all = new HashMap<String, String>();
        Stream.of(
                        Map.of("type", "vonage", "url", url, "from", "Vestibule", "api-key", "abcd1234"),
                        Map.of("api-secret", "the-secret", "signature-secret", SECRET),
                        Map.of("signature-method", "hmac-sha256"),
                        impatient(settings))
                .forEach(part -> part.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value)));
        all.values().removeIf(String::isEmpty);
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VonageConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new VonageDriver(
                config.getConfigMapping(VonageConfig.class), config.getConfigMapping(SmsConfig.class), CLOCK);
    }

    private static SmsProvider unsigned(String url) {
        return driver(url, Map.of("signature-secret", "", "callback-token", TOKEN))
                .open("test");
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        return form(signed(fields(fields), SECRET));
    }

    /** Among them an old time, however well it is signed. */
    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode json) {
        var fields = fields(json);
        var changed = signed(fields, SECRET);
        changed.put("status", "delivered!");
        var added = signed(fields, SECRET);
        added.put("extra", "1");
        var bare = new TreeMap<>(fields);
        var empty = new TreeMap<>(fields);
        empty.put("sig", "");
        var old = new TreeMap<>(fields);
        old.put("timestamp", String.valueOf(NOW.getEpochSecond() - 301));
        var early = new TreeMap<>(fields);
        early.put("timestamp", String.valueOf(NOW.getEpochSecond() + 301));
        return Stream.of(
                        changed,
                        added,
                        bare,
                        empty,
                        signed(fields, "other"),
                        signed(old, SECRET),
                        signed(early, SECRET))
                .flatMap(forged -> Stream.of(form(forged), query(forged), json(forged)));
    }

    @Test
    void readsReceiptsAsQueryFormAndJson() {
        var fields = signed(delivered("0C000000217B7F02"), SECRET);
        assertThat(Stream.of(form(fields), query(fields), json(fields)))
                .allSatisfy(request -> assertThat(quick().read(request))
                        .isInstanceOfSatisfying(ReceiptReading.Genuine.class, genuine -> {
                            assertThat(genuine.receipts()).hasSize(1);
                            assertThat(genuine.receipts().get(0).state()).isEqualTo(SmsState.DELIVERED);
                        }));
    }

    @Test
    void aBodyThatIsNoFormIsUnreadable() {
        var request = new ReceiptRequest("POST", CALLBACK, Map.of("content-type", FORM), "a=%zz".getBytes());
        assertThat(quick().read(request)).isInstanceOf(ReceiptReading.Unreadable.class);
    }

    @Test
    void withoutSignaturesTheSecretAddressIsTheProof() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        var provider = unsigned(address());
        provider.send(MESSAGE);
        server.verify(postRequestedFor(anyUrl())
                .withFormParam("callback", equalTo("https://portal.example.org/callbacks/sms/test/" + TOKEN)));
        var body = encoded(delivered("1")).getBytes(StandardCharsets.UTF_8);
        assertThat(provider.read(new ReceiptRequest(
                        "POST", CALLBACK.replace("0123", TOKEN), Map.of("content-type", FORM), body)))
                .isInstanceOf(ReceiptReading.Genuine.class);
        assertThat(provider.read(new ReceiptRequest("POST", CALLBACK, Map.of("content-type", FORM), body)))
                .isInstanceOf(ReceiptReading.Forged.class);
    }

    @Test
    @DisplayName("sms conformance 7: sends a form with bare numbers validity in milliseconds and the secret")
    void sendsAFormWithBareNumbersValidityInMillisecondsAndTheSecret() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        quick().send(from("+15005550006"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/sms/json"))
                        .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                        .withFormParam("api_key", equalTo("abcd1234"))
                        .withFormParam("api_secret", equalTo("the-secret"))
                        .withFormParam("to", equalTo("15558675310"))
                        .withFormParam("from", equalTo("15005550006"))
                        .withFormParam("text", equalTo(TEXT))
                        .withFormParam("ttl", equalTo("600000"))
                        .withFormParam("client-ref", equalTo(MESSAGE.reference()))
                        .withFormParam("callback", equalTo(MESSAGE.callback().toString())));
        assertThat(sent()).doesNotContainKeys("type", "sig", "timestamp", "entity-id", "content-id");
    }

    @ParameterizedTest
    @CsvSource({"1, 20000", "20, 20000", "21, 21000", "604800, 604800000", "604801, 604800000"})
    @DisplayName("sms conformance 7: the edges of the validity")
    void keepsTheValidityWithinWhatVonageTakes(long seconds, String ttl) {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        open(address(), Map.of("validity", "300h")).send(message(TEXT, Duration.ofSeconds(seconds)));
        assertThat(sent()).containsEntry("ttl", ttl);
    }

    @Test
    void theOperatorMayShortenTheValidity() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        open(address(), Map.of("validity", "1m")).send(MESSAGE);
        assertThat(sent()).containsEntry("ttl", "60000");
    }

    @Test
    @DisplayName("sms conformance 7: exactly when the text is not GSM-7")
    void saysWhenATextIsUnicode() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        var provider = quick();
        for (var plain : List.of("Grüße für 5 €", "{[~]}", TEXT)) {
            server.resetRequests();
            provider.send(message(plain, Duration.ofMinutes(1)));
            assertThat(sent()).doesNotContainKey("type").containsEntry("text", plain);
        }
        for (var unicode : List.of("hasło ć", "“quoted”", "😀", "`")) {
            server.resetRequests();
            provider.send(message(unicode, Duration.ofMinutes(1)));
            assertThat(sent()).containsEntry("type", "unicode").containsEntry("text", unicode);
        }
    }

    @Test
    void signsTheRequestWhereThereIsNoSecret() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        open(address(), Map.of("api-secret", "", "entity-id", "1101", "content-id", "1107"))
                .send(MESSAGE);
        var form = sent();
        assertThat(form)
                .doesNotContainKey("api_secret")
                .containsEntry("timestamp", "1772359200")
                .containsEntry("entity-id", "1101")
                .containsEntry("content-id", "1107")
                .containsEntry("sig", signed(form, SECRET).get("sig"));
    }

    @Test
    @DisplayName("sms conformance 6: keeps the id of every part")
    void keepsTheIdOfEveryPart() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"message-count\":\"3\",\"messages\":[{\"status\":\"0\",\"message-id\":\"A1\"},"
                        + "{\"status\":\"0\",\"message-id\":\"A2\"},{\"status\":\"0\",\"message-id\":\"A3\"}]}")));
        assertThat(quick().send(MESSAGE))
                .isEqualTo(SendResult.accepted(List.of("A1", "A2", "A3"), SmsState.QUEUED))
                .isEqualTo(new SendResult.Accepted("A1", SmsState.QUEUED, List.of("A2", "A3")));
        var receipt = quick().read(form(signed(delivered("A3"), SECRET)));
        assertThat(((ReceiptReading.Genuine) receipt).receipts().get(0).providerId())
                .isEqualTo("A3");
    }

    @ParameterizedTest
    @CsvSource({"4, CONFIGURATION", "1, THROTTLED", "10, THROTTLED"})
    @DisplayName("sms conformance 5: looks behind the status 200")
    void looksBehindTheStatus200(String status, SmsFailure failure) {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"messages\":[{\"status\":\"" + status + "\"}]}")));
        assertThat(failure(quick().send(MESSAGE))).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"messages\":[]}", "{\"message-count\":\"0\",\"messages\":null}"})
    @DisplayName("sms conformance 5: an answer without messages is an unknown outcome")
    void anAnswerWithoutMessagesIsAnUnknownOutcome(String body) {
        server.stubFor(any(anyUrl()).willReturn(okJson(body)));
        assertThat(failure(quick().send(MESSAGE))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        assertThat(requests()).isOne();
    }

    @Test
    void theOperatorMayClassifyOtherwise() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"messages\":[{\"status\":\"7\"}]}")));
        var provider = open(address(), Map.of("codes.7", "opted-out", "codes.err-9", "blocked"));
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.OPTED_OUT);
        var refused = delivered("1");
        refused.put("status", "failed");
        refused.put("err-code", "9");
        var reading = (ReceiptReading.Genuine) provider.read(form(signed(refused, SECRET)));
        assertThat(reading.receipts().get(0).failure()).contains(SmsFailure.BLOCKED);
    }

    @Test
    void explainsItsCodes() {
        assertThat(quick().meaning("9")).contains("The account has no credit left");
        assertThat(quick().meaning("err-9")).contains("The recipient answered STOP to this sender");
        assertThat(quick().meaning("0")).isEmpty();
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(driver("https://rest.nexmo.com", Map.of()).problems("test")).isEmpty();
        assertThat(driver("https://rest.nexmo.com", Map.of("signature-secret", "", "callback-token", TOKEN))
                        .problems("test"))
                .isEmpty();
        assertThat(driver(
                                "https://rest.nexmo.com",
                                Map.of("api-key", "", "api-secret", "", "signature-secret", "", "from", ""))
                        .problems("test"))
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.api-key "))
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.api-secret"))
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.from"))
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.callback-token"));
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

    /** The form of the last request. */
    private Map<String, String> sent() {
        var body = server.getAllServeEvents().get(0).getRequest().getBodyAsString();
        var request = new ReceiptRequest("POST", CALLBACK, Map.of("content-type", FORM), body.getBytes());
        var form = new TreeMap<String, String>();
        request.form().forEach((name, values) -> form.put(name, values.first()));
        return form;
    }

    private static TreeMap<String, String> delivered(String id) {
        return new TreeMap<>(Map.of(
                "messageId",
                id,
                "status",
                "delivered",
                "err-code",
                "0",
                "msisdn",
                "15558675310",
                "timestamp",
                "1772359200"));
    }

    private static TreeMap<String, String> fields(JsonNode json) {
        var fields = new TreeMap<String, String>();
        json.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    private static TreeMap<String, String> signed(Map<String, String> fields, String secret) {
        var signature = new FieldSignature(SignatureMethod.HMAC_SHA256, Secret.of(secret), CLOCK);
        var signed = new TreeMap<>(fields);
        signed.put("sig", signature.of(fields));
        return signed;
    }

    private static ReceiptRequest form(Map<String, String> fields) {
        return new ReceiptRequest(
                "POST", CALLBACK, Map.of("content-type", FORM), encoded(fields).getBytes(StandardCharsets.UTF_8));
    }

    private static ReceiptRequest query(Map<String, String> fields) {
        return new ReceiptRequest("GET", CALLBACK + "?" + encoded(fields), Map.of(), new byte[0]);
    }

    private static ReceiptRequest json(Map<String, String> fields) {
        ObjectNode json = new ObjectMapper().valueToTree(fields);
        return new ReceiptRequest(
                "POST",
                CALLBACK,
                Map.of("content-type", "application/json"),
                json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
