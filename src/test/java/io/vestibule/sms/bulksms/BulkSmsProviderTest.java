package io.vestibule.sms.bulksms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class BulkSmsProviderTest extends SmsProviderContract {

    private static final String CALLBACK = "https://portal.example.org/callbacks/sms/test/" + BulkSmsSettings.TOKEN;
    private static final String OWN_ID = "0123456789abcdef0123";
    private static final String SEND = "/v1/messages?auto-unicode=true&deduplication-id=4711";

    @Override
    protected String type() {
        return "bulksms";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return BulkSmsSettings.driver(url, impatient(settings)).open("test");
    }

    @Override
    protected boolean repeatIsHarmless() {
        return true;
    }

    @Override
    protected SmsFailure refusalOfANumber() {
        return SmsFailure.REFUSED; // a bad request is all that BulkSMS says
    }

    @Override
    protected Optional<Found> found() {
        return Optional.of(new Found("[" + listed("1", OWN_ID) + "]", "1", Instant.EPOCH));
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        return request(CALLBACK, fields.toString(), Map.of());
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        return Stream.of(
                request(CALLBACK + "4", fields.toString(), Map.of()),
                request(CALLBACK.substring(0, CALLBACK.length() - 1), fields.toString(), Map.of()),
                request(CALLBACK + "/", fields.toString(), Map.of()),
                request(MESSAGE.callback().toString(), fields.toString(), Map.of()),
                request("https://portal.example.org/callbacks/sms/test?" + BulkSmsSettings.TOKEN, "[]", Map.of()));
    }

    @Test
    void sendsTheTextAsJsonWithItsNumberInTheQuery() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        open(address() + "/", Map.of("routing-group", "PREMIUM", "max-parts", "2"))
                .send(from("Vestibule"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo(SEND))
                        .withHeader(
                                "Authorization",
                                equalTo("Basic " + base64(BulkSmsSettings.ID + ":" + BulkSmsSettings.SECRET)))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(
                                """
                                        {"to":"%s","body":"%s","from":"Vestibule","deliveryReports":"ALL",
                                         "userSuppliedId":"%s","longMessageMaxParts":2,"routingGroup":"PREMIUM"}"""
                                        .formatted(NUMBER, TEXT, OWN_ID))));
    }

    @Test
    void namesTheKindOfAShortCodeOnly() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        quick().send(from("12345"));
        quick().send(from("+447700900000"));
        quick().send(MESSAGE);
        server.verify(
                1,
                postRequestedFor(anyUrl())
                        .withRequestBody(matchingJsonPath("$.from.type", equalTo("SHORTCODE")))
                        .withRequestBody(matchingJsonPath("$.from.address", equalTo("12345"))));
        server.verify(
                1, postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.from", equalTo("+447700900000"))));
        server.verify(1, postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$[?(!@.from)]")));
    }

    @Test
    @DisplayName("sms conformance 12: the number comes from the message, so that a repetition carries it again")
    void aRepetitionCarriesTheSameNumber() {
        assertThat(quick().repeatIsHarmless()).isTrue();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        quick().send(MESSAGE);
        server.verify(3, postRequestedFor(urlEqualTo(SEND)));
        server.verify(3, postRequestedFor(urlPathEqualTo("/v1/messages")));
    }

    @Test
    @DisplayName("sms conformance 12: the set-up check wants 2xx, which every genuine reading gets")
    void theSetUpCheckIsGenuineAndSaysNothing() {
        assertThat(quick().read(request(CALLBACK, "[]", Map.of()))).isEqualTo(ReceiptReading.genuine());
    }

    @Test
    @DisplayName("sms conformance 12: reads ten receipts at once")
    void readsTenReceiptsAtOnce() {
        var ten = IntStream.range(0, 10)
                .mapToObj(number -> "{\"id\":\"" + number + "\",\"type\":\"SENT\",\"status\":{\"type\":\"DELIVERED\"}}")
                .collect(Collectors.joining(",", "[", "]"));
        var reading = (ReceiptReading.Genuine) quick().read(request(CALLBACK, ten, Map.of()));
        assertThat(reading.receipts())
                .hasSize(10)
                .startsWith(DeliveryReceipt.of("0", SmsState.DELIVERED, "DELIVERED"))
                .endsWith(DeliveryReceipt.of("9", SmsState.DELIVERED, "DELIVERED"));
        assertThat(reading.once()).isEmpty();
    }

    @Test
    void whatIsNoListCannotBeRead() {
        for (var body : new String[] {"", "{", "{}", "null", "<html>"}) {
            assertThat(quick().read(request(CALLBACK, body, Map.of()))).isInstanceOf(ReceiptReading.Unreadable.class);
        }
    }

    @Test
    void wantsThePasswordOfTheCallbackBesideTheToken() {
        var provider = open(address(), Map.of("callback-username", "bulksms", "callback-password", "open sesame"));
        assertThat(provider.read(request(CALLBACK, "[]", Map.of()))).isEqualTo(ReceiptReading.forged());
        assertThat(provider.read(
                        request(CALLBACK, "[]", Map.of("authorization", "Basic " + base64("bulksms:open sesame")))))
                .isEqualTo(ReceiptReading.genuine());
        assertThat(provider.read(request(
                        CALLBACK + "1", "[]", Map.of("authorization", "Basic " + base64("bulksms:open sesame")))))
                .isEqualTo(ReceiptReading.forged());
    }

    @Test
    void findsATextByTheIdWeGaveIt() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson(
                        "[" + listed("1", "another") + "," + listed("2", OWN_ID) + "," + listed("3", OWN_ID) + "]")));
        assertThat(quick().find(MESSAGE, Instant.EPOCH, Set.of())).isEqualTo(LookUp.found("2", SmsState.SENT));
        assertThat(quick().find(MESSAGE, Instant.EPOCH, Set.of("2"))).isEqualTo(LookUp.found("3", SmsState.SENT));
        assertThat(quick().find(MESSAGE, Instant.EPOCH, Set.of("2", "3"))).isEqualTo(LookUp.notThere());
        server.verify(
                3,
                getRequestedFor(urlEqualTo("/v1/messages?filter=userSuppliedId%3D" + OWN_ID))
                        .withHeader(
                                "Authorization",
                                equalTo("Basic " + base64(BulkSmsSettings.ID + ":" + BulkSmsSettings.SECRET))));
        server.stubFor(any(anyUrl()).willReturn(okJson("[]")));
        assertThat(quick().find(MESSAGE, Instant.EPOCH, Set.of())).isEqualTo(LookUp.notThere());
    }

    @Test
    void theOperatorMayClassifyOtherwise() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"type\":\"https://example.org/errors#quota-exceeded\"}")
                        .withStatus(400)));
        var provider = open(address(), Map.of("codes.quota-exceeded", "configuration", "codes.BLOCKED", "blocked"));
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.CONFIGURATION);
        var reading = (ReceiptReading.Genuine) provider.read(request(
                CALLBACK, "[{\"id\":\"1\",\"status\":{\"type\":\"FAILED\",\"subtype\":\"BLOCKED\"}}]", Map.of()));
        assertThat(reading.receipts().get(0).failure()).contains(SmsFailure.BLOCKED);
        assertThat(provider.meaning("BLOCKED"))
                .hasValueSatisfying(why -> assertThat(why).contains("STOP"));
        assertThat(provider.meaning("nonsense")).isEmpty();
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(problems(Map.of())).isEmpty();
        assertThat(problems(Map.of("token-secret", "", "callback-token", "short")))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.token-secret"))
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.callback-token"));
        assertThat(problems(Map.of("max-parts", "0", "routing-group", "FAST", "callback-username", "me")))
                .hasSize(3);
    }

    private Iterable<String> problems(Map<String, String> settings) {
        return BulkSmsSettings.driver("https://api.bulksms.com", settings).problems("test");
    }

    private static String listed(String id, String ownId) {
        return """
                {"id":"%s","type":"SENT","userSuppliedId":"%s","status":{"id":"SENT.null","type":"SENT"}}"""
                .formatted(id, ownId);
    }

    private static ReceiptRequest request(String url, String body, Map<String, String> headers) {
        return new ReceiptRequest("POST", url, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
