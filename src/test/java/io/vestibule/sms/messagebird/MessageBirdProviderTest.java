package io.vestibule.sms.messagebird;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.secret.Hash;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
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
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class MessageBirdProviderTest extends SmsProviderContract {

    private static final Instant NOW = MessageBirdSettings.NOW;

    @Override
    protected String type() {
        return "messagebird";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return MessageBirdSettings.legacy(url, impatient(settings), MessageBirdSettings.CLOCK)
                .open("test");
    }

    @Override
    protected Optional<Found> found() {
        return Optional.of(new Found(list(1, item("1", MESSAGE.reference(), "sent")), "1", NOW));
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        var url = url(fields);
        return Tokens.of(url, NOW).on(url);
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        var url = url(fields);
        return Stream.of(
                new ReceiptRequest("GET", url, Map.of(), new byte[0]),
                stamped(url, MessageBirdSettings.SIGNING_KEY, Map.of()),
                Tokens.of(url, NOW).by(MessageBirdSettings.KEY).on(url),
                Tokens.of(url, NOW).on(url + "&status=delivered"),
                Tokens.of(url, NOW.minusSeconds(300)).on(url));
    }

    @Test
    @DisplayName("sms conformance 13: a reference is always set")
    void sendsTheTextAsJsonWithOurReferenceAndCallback() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        open(address() + "/", Map.of()).send(from("+447700900000"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/messages"))
                        .withHeader("Authorization", equalTo("AccessKey " + MessageBirdSettings.KEY))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(
                                """
                                        {"originator":"447700900000","body":"%s","recipients":["%s"],"type":"sms",
                                         "reference":"%s","validity":600,"datacoding":"plain","reportUrl":"%s"}"""
                                        .formatted(
                                                TEXT, NUMBER.substring(1), MESSAGE.reference(), MESSAGE.callback()))));
    }

    @Test
    void namesTheAlphabetAndAWordAsSender() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        var cyrillic = from("Vestibule");
        quick().send(new SmsMessage(
                cyrillic.reference(),
                cyrillic.number(),
                cyrillic.to(),
                "Пароль",
                cyrillic.validity(),
                cyrillic.sender(),
                cyrillic.callback()));
        server.verify(
                1,
                postRequestedFor(anyUrl())
                        .withRequestBody(matchingJsonPath("$.datacoding", equalTo("unicode")))
                        .withRequestBody(matchingJsonPath("$.originator", equalTo("Vestibule"))));
    }

    @Test
    @DisplayName("sms conformance 13: the id of the token makes a second request with it a replay")
    void aReportCountsOnce() {
        var url = MESSAGE.callback() + "?id=1&status=delivered";
        var reading = quick().read(Tokens.of(url, NOW).on(url));
        assertThat(((ReceiptReading.Genuine) reading).once()).contains("7f2d0f5e");
    }

    @Test
    void takesTheDeprecatedSignatureOnlyWhenToldTo() {
        var url = MESSAGE.callback() + "?id=1&status=delivered";
        var request = stamped(url, MessageBirdSettings.SIGNING_KEY, Map.of());
        assertThat(quick().read(request)).isEqualTo(ReceiptReading.forged());
        var lenient = open(address(), Map.of("deprecated-signature", "true"));
        assertThat(((ReceiptReading.Genuine) lenient.read(request)).receipts()).hasSize(1);
        assertThat(lenient.read(stamped(url, "another key", Map.of()))).isEqualTo(ReceiptReading.forged());
        // a token that is there must be good
        assertThat(lenient.read(
                        stamped(url, MessageBirdSettings.SIGNING_KEY, Map.of("messagebird-signature-jwt", "nonsense"))))
                .isEqualTo(ReceiptReading.forged());
    }

    @Test
    void findsATextByOurReferenceAmongThoseToTheNumber() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson(list(
                        2, item("1", "another", "delivered"), item("2", MESSAGE.reference(), "delivery_failed")))));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isEqualTo(LookUp.found("2", SmsState.UNDELIVERED));
        assertThat(quick().find(MESSAGE, NOW, Set.of("2"))).isEqualTo(LookUp.notThere());
        server.verify(
                2,
                getRequestedFor(urlPathEqualTo("/messages"))
                        .withQueryParam("recipient", equalTo(NUMBER.substring(1)))
                        .withQueryParam("from", equalTo("2026-03-01T09:58:00Z"))
                        .withHeader("Authorization", equalTo("AccessKey " + MessageBirdSettings.KEY)));
        server.stubFor(any(anyUrl()).willReturn(okJson(list(2, item("1", "another", "sent")))));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isInstanceOf(LookUp.CannotTell.class);
        server.stubFor(any(anyUrl()).willReturn(okJson(list(0))));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isEqualTo(LookUp.notThere());
    }

    /** The numbers of errors are not certain, so each of them may be set. */
    @Test
    void theOperatorMayClassifyOtherwise() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"errors\":[{\"code\":9,\"parameter\":\"recipients\"}]}")
                        .withStatus(422)));
        var provider = open(address(), Map.of("codes.9", "route", "codes.report-301", "blocked"));
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.ROUTE);
        var url = MESSAGE.callback() + "?id=1&status=delivery_failed&statusErrorCode=301";
        var reading = (ReceiptReading.Genuine) provider.read(Tokens.of(url, NOW).on(url));
        assertThat(reading.receipts().get(0).failure()).contains(SmsFailure.BLOCKED);
        assertThat(reading.receipts().get(0).code()).isEqualTo("report-301");
        assertThat(provider.meaning("2")).isPresent();
    }

    @Test
    void aQueryThatIsNoneCannotBeRead() {
        // an address like this reaches us only from somebody who has the key, and still nothing may be thrown
        var url = MESSAGE.callback() + "?id=1&status=%25";
        assertThat(quick().read(Tokens.of(url, NOW).on(url))).isInstanceOf(ReceiptReading.Genuine.class);
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(problems(Map.of())).isEmpty();
        assertThat(problems(Map.of("access-key", "", "signing-key", "", "from", "")))
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem).startsWith("vestibule.sms.providers.test."));
    }

    private Iterable<String> problems(Map<String, String> settings) {
        return MessageBirdSettings.legacy("https://rest.messagebird.com", settings, MessageBirdSettings.CLOCK)
                .problems("test");
    }

    private static String item(String id, String reference, String status) {
        return """
                {"id":"%s","reference":"%s","recipients":{"items":[{"status":"%s"}]}}"""
                .formatted(id, reference, status);
    }

    private static String list(int total, String... items) {
        return "{\"offset\":0,\"limit\":100,\"count\":" + items.length + ",\"totalCount\":" + total + ",\"items\":["
                + String.join(",", items) + "]}";
    }

    private static ReceiptRequest stamped(String url, String key, Map<String, String> more) {
        var time = String.valueOf(NOW.getEpochSecond());
        var signed = (time + "\n" + SignedQuery.sorted(url.split("\\?")[1]) + "\n").getBytes(StandardCharsets.UTF_8);
        var hash = Hash.sha256(new byte[0]);
        var all = new byte[signed.length + hash.length];
        System.arraycopy(signed, 0, all, 0, signed.length);
        System.arraycopy(hash, 0, all, signed.length, hash.length);
        var headers = new HashMap<>(more);
        headers.put("messagebird-signature", Base64.getEncoder().encodeToString(Tokens.hmac("HmacSHA256", key, all)));
        headers.put("messagebird-request-timestamp", time);
        return new ReceiptRequest("GET", url, headers, new byte[0]);
    }

    private static String url(JsonNode fields) {
        Iterable<Map.Entry<String, JsonNode>> pairs = fields.properties();
        return MESSAGE.callback() + "?"
                + StreamSupport.stream(pairs.spliterator(), false)
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
