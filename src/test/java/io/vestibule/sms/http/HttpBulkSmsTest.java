package io.vestibule.sms.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("sms conformance 30: BulkSMS by its ready definition")
class HttpBulkSmsTest extends SmsProviderContract {

    private static final String CALLBACK = "https://portal.example.org/callbacks/sms/test/";

    @Override
    protected String type() {
        return "http-bulksms";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        var account = Map.of(
                "definition", "bulksms",
                "config.url", url,
                "secrets.token-id", "id",
                "secrets.token-secret", "secret",
                "codes.bad-recipient", "bad-number",
                "callback-token", HttpDrivers.TOKEN);
        return HttpDrivers.open(HttpDrivers.both(account, impatient(settings)));
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        return request(CALLBACK + HttpDrivers.TOKEN, "[" + fields + "]");
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        return Stream.of(
                request(CALLBACK + HttpDrivers.TOKEN.toUpperCase(), "[" + fields + "]"),
                request(CALLBACK + "?" + HttpDrivers.TOKEN, "[" + fields + "]"));
    }

    private static ReceiptRequest request(String url, String body) {
        return new ReceiptRequest(
                "POST", url, Map.of("content-type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected boolean repeatIsHarmless() {
        return true;
    }

    @Override
    protected Optional<Found> found() {
        var text = "{\"id\":\"7\",\"userSuppliedId\":\"0123456789abcdef0123\",\"status\":{\"type\":\"SENT\"}}";
        return Optional.of(
                new Found("[{\"id\":\"6\",\"status\":{\"type\":\"SENT\"}}," + text + "]", "7", HttpDrivers.NOW));
    }

    @Test
    @DisplayName("sms conformance 12: every repeat has the same deduplication-id, so it makes no second text")
    void repeatsWithTheSameDeduplicationId() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        quick().send(MESSAGE);
        server.verify(
                3,
                postRequestedFor(urlEqualTo("/v1/messages?auto-unicode=true&deduplication-id=4711"))
                        .withBasicAuth(new BasicCredentials("id", "secret"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"to":"+15558675310","body":"Your password: 7hk4-mq2n",
                                         "deliveryReports":"ALL","userSuppliedId":"0123456789abcdef0123"}""")));
        assertThat(quick().repeatIsHarmless()).isTrue();
    }

    @Test
    @DisplayName("sms conformance 12: an empty list is the check at set-up, and up to ten reports come at once")
    void takesAnEmptyListAndTenReports() {
        assertThat(quick().read(request(CALLBACK + HttpDrivers.TOKEN, "[]"))).isEqualTo(ReceiptReading.genuine());
        var one = "{\"id\":\"7\",\"status\":{\"type\":\"DELIVERED\",\"subtype\":null}}";
        var ten = Collections.nCopies(10, one).stream().collect(Collectors.joining(",", "[", "]"));
        var reading = (ReceiptReading.Genuine) quick().read(request(CALLBACK + HttpDrivers.TOKEN, ten));
        assertThat(reading.receipts()).hasSize(10);
    }
}
