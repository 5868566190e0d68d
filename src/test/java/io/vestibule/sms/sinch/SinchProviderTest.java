package io.vestibule.sms.sinch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class SinchProviderTest extends SmsProviderContract {

    private static final String BATCHES = "/xms/v1/plan1/batches";
    private static final String SECRET = "SMSWebhooksSecret";
    private static final String TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected String type() {
        return "sinch";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return driver(url, settings).open("test");
    }

    private static SinchDriver driver(String url, Map<String, String> settings) {
        return driver(url, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static SinchDriver driver(String url, Map<String, String> settings, Clock clock) {
        var all = new HashMap<String, String>();
        Stream.of(
                        settings.containsKey("project-id")
                                ? Map.of("type", "sinch", "url", url)
                                : Map.of(
                                        "type", "sinch", "url", url, "service-plan-id", "plan1", "api-token", "token1"),
                        settings.containsKey("callback-token")
                                ? Map.<String, String>of()
                                : Map.of("webhook-secret", SECRET),
                        impatient(settings))
                .forEach(part -> part.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value)));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SinchConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new SinchDriver(
                config.getConfigMapping(SinchConfig.class), config.getConfigMapping(SmsConfig.class), clock);
    }

    @Override
    protected Optional<Found> found() {
        return Optional.of(new Found(list(1, batch("01A", MESSAGE.reference())), "01A", NOW));
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        return signed(fields.toString(), SECRET, "HmacSHA256");
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        var body = fields.toString();
        var good = signed(body, SECRET, "HmacSHA256");
        var plain = new HashMap<>(good.headers());
        plain.remove("x-sinch-webhook-signature");
        return Stream.of(
                signed(body, "another secret", "HmacSHA256"),
                // a signature that is right by another algorithm
                signed(body, SECRET, "HmacSHA1"),
                new ReceiptRequest("POST", good.url(), good.headers(), (body + " ").getBytes(StandardCharsets.UTF_8)),
                new ReceiptRequest("POST", good.url(), plain, good.body()),
                new ReceiptRequest("POST", good.url(), Map.of("content-type", "application/json"), good.body()));
    }

    @Test
    void sendsABatchOfOneWithSenderReportsReferenceAndExpiry() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
        quick().send(from("+15005550006"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo(BATCHES))
                        .withHeader("Authorization", equalTo("Bearer token1"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(
                                """
                                {"to":["%s"],"from":"+15005550006","type":"mt_text","body":"%s",
                                 "delivery_report":"per_recipient","callback_url":"%s","client_reference":"%s",
                                 "expire_at":"2026-03-01T10:10:00Z"}"""
                                        .formatted(NUMBER, TEXT, MESSAGE.callback(), MESSAGE.reference()))));
    }

    @Test
    void leavesTheSenderToThePlanWhenThereIsNone() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
        quick().send(MESSAGE);
        assertThat(sent().has("from")).isFalse();
        assertThat(sent().has("parameters")).isFalse();
    }

    @Test
    @DisplayName("sms conformance 14: a bracket after a dollar sign in a text never becomes a placeholder")
    void aDollarWithABracketIsNoPlaceholder() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
        quick().send(text("Hi ${name}, that is $5 or $${5}"));
        var body = sent().path("body").asText();
        assertThat(body).isEqualTo("Hi ${dollar}{name}, that is $5 or $${dollar}{5}");
        assertThat(sent().path("parameters").toString()).isEqualTo("{\"dollar\":{\"default\":\"$\"}}");
        assertThat(body.replace("${dollar}", "$")).isEqualTo("Hi ${name}, that is $5 or $${5}");
    }

    @Test
    void theExpiryIsNeverBeyondThreeDays() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
        open(address(), Map.of("validity", "500h")).send(validFor(Duration.ofDays(30)));
        assertThat(sent().path("expire_at").asText()).isEqualTo("2026-03-04T10:00:00Z");
        server.resetRequests();
        quick().send(validFor(Duration.ofSeconds(-5)));
        assertThat(sent().path("expire_at").asText()).isEqualTo("2026-03-01T10:00:10Z");
    }

    @Test
    void withoutASecretItReportsToASecretAddress() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
        var provider = open(address(), Map.of("callback-token", TOKEN));
        provider.send(MESSAGE);
        var url = sent().path("callback_url").asText();
        assertThat(url).isEqualTo("https://portal.example.org/callbacks/sms/test/" + TOKEN);
        assertThat(provider.read(unsigned(url, Map.of()))).isInstanceOf(ReceiptReading.Genuine.class);
        assertThat(provider.read(unsigned(url + "0", Map.of()))).isInstanceOf(ReceiptReading.Forged.class);
        assertThat(provider.read(unsigned(MESSAGE.callback().toString(), Map.of())))
                .isInstanceOf(ReceiptReading.Forged.class);
    }

    @Test
    void thePasswordOfTheSecretAddressIsAskedForWhereOneIsSet() {
        var provider = open(
                address(), Map.of("callback-token", TOKEN, "callback-username", "sinch", "callback-password", "p:w"));
        var url = "https://portal.example.org/callbacks/sms/test/" + TOKEN;
        assertThat(provider.read(unsigned(url, Map.of()))).isInstanceOf(ReceiptReading.Forged.class);
        var login = "Basic " + Base64.getEncoder().encodeToString("sinch:p:w".getBytes(StandardCharsets.UTF_8));
        assertThat(provider.read(unsigned(url, Map.of("authorization", login))))
                .isInstanceOf(ReceiptReading.Genuine.class);
    }

    @Test
    void aSignedReceiptThatIsNoJsonIsUnreadable() {
        assertThat(quick().read(signed("<html>", SECRET, "HmacSHA256"))).isInstanceOf(ReceiptReading.Unreadable.class);
        assertThat(quick().read(signed("[]", SECRET, "HmacSHA256"))).isInstanceOf(ReceiptReading.Unreadable.class);
    }

    @Test
    void theOperatorMayClassifyOtherwise() throws Exception {
        var provider = open(address(), Map.of("codes.402", "bad-number", "codes.unknown_group", "refused"));
        server.stubFor(
                any(anyUrl()).willReturn(okJson("{\"code\":\"unknown_group\"}").withStatus(403)));
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.REFUSED);
        var report =
                "{\"type\":\"recipient_delivery_report_sms\",\"batch_id\":\"1\",\"status\":\"Failed\",\"code\":402}";
        var reading = (ReceiptReading.Genuine) provider.read(receipt(JSON.readTree(report)));
        assertThat(reading.receipts().get(0).failure()).contains(SmsFailure.BAD_NUMBER);
    }

    @Test
    void findsABatchByItsReference() {
        stubList(2, batch("01B", "another reference"), batch("01A", MESSAGE.reference()));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isEqualTo(LookUp.found("01A", SmsState.QUEUED));
        assertThat(quick().find(MESSAGE, NOW, Set.of("01A"))).isEqualTo(LookUp.notThere());
        server.verify(getRequestedFor(urlPathEqualTo(BATCHES))
                .withHeader("Authorization", equalTo("Bearer token1"))
                .withQueryParam("client_reference", equalTo(MESSAGE.reference()))
                .withQueryParam("start_date", equalTo("2026-03-01T09:58:00Z")));
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        stubList(0);
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isEqualTo(LookUp.notThere());
        stubList(300, batch("01B", "another reference"));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isInstanceOf(LookUp.CannotTell.class);
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(driver("https://eu.sms.api.sinch.com", Map.of()).problems("test"))
                .isEmpty();
        assertThat(driver("https://eu.sms.api.sinch.com", Map.of("callback-token", TOKEN))
                        .problems("test"))
                .isEmpty();
        assertThat(driver(
                                "",
                                Map.of(
                                        "service-plan-id",
                                        "a b",
                                        "api-token",
                                        "",
                                        "region",
                                        "mars",
                                        "callback-token",
                                        "x"))
                        .problems("test"))
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem).startsWith("vestibule.sms.providers.test."))
                .anySatisfy(problem -> assertThat(problem).contains("callback-token", "webhook-secret"));
    }

    @Test
    void aProjectNeedsItsOwnKeyAndNoPlan() {
        var key = Map.of("project-id", "p1", "key-id", "k", "key-secret", "s");
        assertThat(driver("https://h", key).problems("test")).isEmpty();
        assertThat(driver("https://h", Map.of("project-id", "p 1", "api-token", "t"))
                        .problems("test"))
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("key-id", "key-secret"));
    }

    private static SmsMessage text(String text) {
        return new SmsMessage(
                MESSAGE.reference(), 1, MESSAGE.to(), text, MESSAGE.validity(), Optional.empty(), MESSAGE.callback());
    }

    private static SmsMessage validFor(Duration validity) {
        return new SmsMessage(
                MESSAGE.reference(), 1, MESSAGE.to(), TEXT, validity, Optional.empty(), MESSAGE.callback());
    }

    private ObjectNode sent() {
        try {
            return (ObjectNode)
                    JSON.readTree(server.getAllServeEvents().get(0).getRequest().getBodyAsString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void stubList(int count, String... batches) {
        server.stubFor(any(anyUrl()).willReturn(okJson(list(count, batches))));
    }

    private static String list(int count, String... batches) {
        return "{\"count\":" + count + ",\"page\":0,\"page_size\":100,\"batches\":[" + String.join(",", batches) + "]}";
    }

    private static String batch(String id, String reference) {
        return "{\"id\":\"%s\",\"client_reference\":\"%s\",\"body\":\"%s\"}".formatted(id, reference, TEXT);
    }

    private static ReceiptRequest unsigned(String url, Map<String, String> headers) {
        var body = "{\"type\":\"recipient_delivery_report_sms\",\"batch_id\":\"1\",\"status\":\"Delivered\"}";
        return new ReceiptRequest("POST", URI.create(url).toString(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sinch's own rule, written down a second time. */
    private static ReceiptRequest signed(String body, String secret, String algorithm) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            var signature = mac.doFinal((body + ".nonce1.1736760161").getBytes(StandardCharsets.UTF_8));
            var headers = Map.of(
                    "content-type", "application/json",
                    "x-sinch-webhook-signature", Base64.getEncoder().encodeToString(signature),
                    "x-sinch-webhook-signature-algorithm", algorithm,
                    "x-sinch-webhook-signature-nonce", "nonce1",
                    "x-sinch-webhook-signature-timestamp", "1736760161");
            return new ReceiptRequest(
                    "POST", MESSAGE.callback().toString(), headers, body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
