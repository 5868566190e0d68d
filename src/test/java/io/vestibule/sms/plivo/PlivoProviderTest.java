package io.vestibule.sms.plivo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.secret.Secret;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
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
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class PlivoProviderTest extends SmsProviderContract {

    private static final String ID = "MAXXXXXXXXXXXXXXXXXX";
    private static final String TOKEN = "the-auth-token";
    private static final String UUID = "db3ce55a-7f1d-11e1-8ea7-1231380bc196";
    private static final String CALLBACK = "https://portal.example.org/callbacks/sms/test/0123";
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final String NONCE = "05429567804466091622";

    @Override
    protected String type() {
        return "plivo";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return driver(url, settings).open("test");
    }

    /** A setting with an empty value is left out. */
    private static PlivoDriver driver(String url, Map<String, String> settings) {
        var all = new HashMap<String, String>();
        Stream.of(
                        Map.of("type", "plivo", "url", url, "auth-id", ID, "auth-token", TOKEN),
                        settings.containsKey("powerpack-uuid")
                                ? Map.<String, String>of()
                                : Map.of("from", "+15005550006"),
                        impatient(settings))
                .forEach(part -> part.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value)));
        all.values().removeIf(String::isEmpty);
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PlivoConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new PlivoDriver(
                config.getConfigMapping(PlivoConfig.class),
                config.getConfigMapping(SmsConfig.class),
                Clock.systemUTC());
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        return fields.has("CallUUID")
                ? request(fields, "v3", signature(CALLBACK + "?" + joined(fields) + "." + NONCE, TOKEN))
                : request(fields, "v2", signature(CALLBACK + NONCE, TOKEN));
    }

    private static String joined(JsonNode fields) {
        var sorted = new TreeMap<String, String>();
        fields.properties()
                .forEach(field -> sorted.put(field.getKey(), field.getValue().asText()));
        return sorted.entrySet().stream()
                .map(field -> field.getKey() + field.getValue())
                .collect(Collectors.joining());
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        return Stream.of(
                request(fields, "v2", signature(CALLBACK + NONCE, "another token")),
                request(fields, "v2", signature(CALLBACK + "4" + NONCE, TOKEN)),
                request(fields, "v2", signature(CALLBACK + "1", TOKEN)),
                request(fields, "v3", signature(CALLBACK + "?." + NONCE, TOKEN)),
                request(fields, "v3", signature(CALLBACK + NONCE, TOKEN)),
                request(fields, "v2", ""),
                new ReceiptRequest("POST", CALLBACK, Map.of("content-type", FORM), body(fields)));
    }

    @Test
    @DisplayName(
            "sms conformance 10: as one that no attempt has, a receipt about an unknown id is genuine and answered 2xx")
    void aReceiptMayComeOnce() {
        var fields = new ObjectMapper()
                .createObjectNode()
                .put("MessageUUID", "unknown")
                .put("Status", "delivered");
        var reading = (ReceiptReading.Genuine) quick().read(receipt(fields));
        assertThat(reading.once()).isPresent();
        assertThat(reading.receipts()).containsExactly(DeliveryReceipt.of("unknown", SmsState.DELIVERED, "delivered"));
    }

    @Test
    void readsReceiptsInTheQueryAsWell() {
        var url = CALLBACK + "?MessageUUID=" + UUID + "&Status=delivered&ErrorCode=000";
        var v2 =
                Map.of("x-plivo-signature-v2", signature(CALLBACK + NONCE, TOKEN), "x-plivo-signature-v2-nonce", NONCE);
        var v3 = Map.of(
                "x-plivo-signature-v3",
                signature(CALLBACK + "?ErrorCode=000&MessageUUID=" + UUID + "&Status=delivered." + NONCE, TOKEN),
                "x-plivo-signature-v3-nonce",
                NONCE);
        for (var headers : List.of(v2, v3)) {
            var reading = quick().read(new ReceiptRequest("GET", url, headers, new byte[0]));
            assertThat(((ReceiptReading.Genuine) reading).receipts())
                    .containsExactly(DeliveryReceipt.of(UUID, SmsState.DELIVERED, "delivered"));
        }
    }

    @Test
    void aBodyThatIsNoFormIsUnreadable() {
        var headers = Map.of(
                "content-type",
                FORM,
                "x-plivo-signature-v2",
                signature(CALLBACK + NONCE, TOKEN),
                "x-plivo-signature-v2-nonce",
                NONCE);
        var request = new ReceiptRequest("POST", CALLBACK, headers, "a=%zz".getBytes(StandardCharsets.UTF_8));
        assertThat(quick().read(request)).isInstanceOf(ReceiptReading.Unreadable.class);
    }

    @Test
    void sendsJsonAtTheAccountsAddress() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(202)));
        quick().send(from("+15005550006"));
        var both = Base64.getEncoder().encodeToString((ID + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/Account/" + ID + "/Message/"))
                        .withHeader("Authorization", equalTo("Basic " + both))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(
                                """
                                {"src":"+15005550006","dst":"%s","text":"%s","type":"sms","url":"%s","method":"POST",
                                "log":false,"message_expiry":600}"""
                                        .formatted(NUMBER, TEXT, MESSAGE.callback()))));
    }

    @Test
    void sendsThroughAPoolOfNumbers() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(202)));
        var provider = open(
                address(),
                Map.of(
                        "powerpack-uuid",
                        "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46",
                        "log-words",
                        "true",
                        "dlt-entity-id",
                        "1101",
                        "dlt-template-id",
                        "1107",
                        "dlt-template-category",
                        "service"));
        provider.send(MESSAGE);
        assertThat(sent().has("src")).isFalse();
        assertThat(sent().path("powerpack_uuid").asText()).isEqualTo("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46");
        assertThat(sent().path("log").asBoolean()).isTrue();
        assertThat(sent().path("dlt_entity_id").asText()).isEqualTo("1101");
        assertThat(sent().path("dlt_template_id").asText()).isEqualTo("1107");
        assertThat(sent().path("dlt_template_category").asText()).isEqualTo("service");
        provider.send(from("+12025550123"));
        assertThat(sent().path("src").asText()).as("a country's own").isEqualTo("+12025550123");
        assertThat(sent().has("powerpack_uuid")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"seconds, 600, 600", "milliseconds, 600, 600000", "none, 600, 0", "seconds, 99999, 10800"})
    void sendsTheValidityInTheUnitThatIsSet(String unit, long validity, long expiry) {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(202)));
        open(address(), Map.of("expiry-unit", unit)).send(lasting(Duration.ofSeconds(validity)));
        assertThat(sent().path("message_expiry").asLong()).isEqualTo(expiry);
        assertThat(sent().has("message_expiry")).isEqualTo(expiry > 0);
    }

    @Test
    @DisplayName("sms conformance 10: keeps every id of the list")
    void keepsEveryIdOfTheList() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"api_id\":\"a\",\"message_uuid\":[\"" + UUID + "\",\"" + UUID + "1\"]}")
                        .withStatus(202)));
        assertThat(quick().send(MESSAGE)).isEqualTo(SendResult.accepted(List.of(UUID, UUID + "1"), SmsState.QUEUED));
    }

    @Test
    void asksWhatBecameOfATextWhereReceiptsCannotReachUs() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"message_uuid\":\"" + UUID
                        + "\",\"message_state\":\"undelivered\",\"error_code\":\"80\"}")));
        var provider = open(address(), Map.of("poll", "true"));
        assertThat(provider.receipts()).isEqualTo(ReceiptWay.POLL);
        assertThat(quick().receipts()).isEqualTo(ReceiptWay.PUSH);
        assertThat(provider.poll(UUID))
                .contains(new DeliveryReceipt(
                        UUID,
                        SmsState.UNDELIVERED,
                        "undelivered",
                        Optional.of(SmsFailure.HANDSET_UNREACHABLE),
                        "80",
                        "The phone is off or out of reach"));
        server.verify(getRequestedFor(urlEqualTo("/v1/Account/" + ID + "/Message/" + UUID + "/")));
        server.stubFor(any(anyUrl()).willReturn(okJson("<html>")));
        assertThat(provider.poll(UUID)).isEmpty();
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(404)));
        assertThat(provider.poll(UUID)).isEmpty();
        provider.send(MESSAGE);
        assertThat(sent().has("url")).isFalse();
    }

    @Test
    void theOperatorMayClassifyOtherwise() {
        var fields = new ObjectMapper()
                .createObjectNode()
                .put("MessageUUID", UUID)
                .put("Status", "failed")
                .put("ErrorCode", "450");
        var provider = open(address(), Map.of("codes.450", "content"));
        assertThat(((ReceiptReading.Genuine) provider.read(receipt(fields)))
                        .receipts()
                        .get(0)
                        .failure())
                .contains(SmsFailure.CONTENT);
        assertThat(provider.meaning("200")).contains("The recipient answered STOP to this sender");
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(driver("http://x", Map.of()).problems("test")).isEmpty();
        assertThat(driver("http://x", Map.of("powerpack-uuid", "5ec4")).problems("test"))
                .isEmpty();
        assertThat(driver("http://x", Map.of("auth-id", "", "auth-token", "", "powerpack-uuid", "5ec4", "from", "+1"))
                        .problems("test"))
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.auth-id"))
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.auth-token"))
                .anySatisfy(problem -> assertThat(problem).contains("exactly one"));
        assertThat(driver("http://x", Map.of("from", "")).problems("test")).hasSize(1);
    }

    @Test
    void callsAndTellsWhereTheWordsAre() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"api_id\":\"a\",\"message\":\"call fired\",\"request_uuid\":\"" + UUID + "\"}")
                        .withStatus(201)));
        assertThat(quick().speaks()).isTrue();
        assertThat(quick().call(call("en"))).isEqualTo(SendResult.accepted(UUID, SmsState.QUEUED));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/Account/" + ID + "/Call/"))
                        .withHeader("Authorization", matching("Basic .+"))
                        .withRequestBody(equalToJson(
                                """
                                {"from":"+15005550006","to":"%s","answer_url":"%s","answer_method":"POST",
                                "ring_url":"%s","ring_method":"POST","hangup_url":"%s","hangup_method":"POST"}"""
                                        .formatted(NUMBER, WORDS, MESSAGE.callback(), MESSAGE.callback()))));
        assertThat(server.getAllServeEvents().get(0).getRequest().getBodyAsString())
                .doesNotContain("password", "7, h");
    }

    @Test
    void whereItHasNoVoiceOrCannotReachUsOrHasNoNumberItDoesNotCall() {
        assertThat(failure(quick().call(call("ar")))).isEqualTo(SmsFailure.ROUTE);
        assertThat(requests()).isZero();
        assertThat(open(address(), Map.of("poll", "true")).speaks()).isFalse();
        assertThat(open(address(), Map.of("from", "Vestibule")).speaks()).isFalse();
        assertThat(open(address(), Map.of("from", "Vestibule", "voice-from", "+15005550006"))
                        .speaks())
                .isTrue();
    }

    @Test
    void theWordsAreXmlSignByPause() {
        assertThat(quick().script(call("en").speech()))
                .isEqualTo("<Response><Speak language=\"en-GB\">Your password &lt;is&gt;</Speak><Wait length=\"1\"/>"
                        + "<Speak language=\"en-GB\">7, h &amp; k</Speak></Response>");
    }

    /** Version 2 leaves out the fields, so that whoever saw one could tell us anything about a call. */
    @Test
    void onlyVersionThreeOfTheSignatureIsGoodForCalls() {
        var fields = new ObjectMapper().createObjectNode().put("CallUUID", UUID).put("CallStatus", "in-progress");
        var byTwo = request(fields, "v2", signature(CALLBACK + NONCE, TOKEN));
        assertThat(quick().read(byTwo)).isInstanceOf(ReceiptReading.Forged.class);
        assertThat(quick().readFetch(byTwo)).isInstanceOf(ReceiptReading.Forged.class);
        var byThree = receipt(fields);
        assertThat(quick().readFetch(byThree)).isInstanceOfSatisfying(ReceiptReading.Genuine.class, genuine -> {
            assertThat(genuine.receipts()).containsExactly(DeliveryReceipt.of(UUID, SmsState.SENT, "in-progress"));
            assertThat(genuine.once()).isPresent();
        });
        var changed =
                new ReceiptRequest("POST", CALLBACK, byThree.headers(), body(fields.put("CallStatus", "completed")));
        assertThat(quick().read(changed)).isInstanceOf(ReceiptReading.Forged.class);
    }

    private static VoiceCall call(String language) {
        return new VoiceCall(
                MESSAGE.reference(),
                MESSAGE.to(),
                new Speech(List.of("Your password <is>", "7, h & k"), Locale.forLanguageTag(language)),
                Optional.empty(),
                MESSAGE.callback(),
                WORDS);
    }

    private JsonNode sent() {
        var body = server.getAllServeEvents().get(0).getRequest().getBody();
        return new ReceiptRequest("POST", CALLBACK, Map.of(), body).json();
    }

    private static SmsMessage lasting(Duration validity) {
        return new SmsMessage(
                MESSAGE.reference(),
                MESSAGE.number(),
                MESSAGE.to(),
                TEXT,
                validity,
                MESSAGE.sender(),
                MESSAGE.callback());
    }

    private static String signature(String text, String token) {
        return new PlivoSignature(Secret.of(token)).of(text);
    }

    private static ReceiptRequest request(JsonNode fields, String version, String signature) {
        var header = "x-plivo-signature-" + version;
        return new ReceiptRequest(
                "POST",
                CALLBACK,
                Map.of("content-type", FORM, header, signature, header + "-nonce", NONCE),
                body(fields));
    }

    private static byte[] body(JsonNode fields) {
        var form = new StringJoiner("&");
        fields.properties()
                .forEach(field -> form.add(field.getKey() + "="
                        + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8)));
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }
}
