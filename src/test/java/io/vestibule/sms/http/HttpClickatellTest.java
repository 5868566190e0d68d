package io.vestibule.sms.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("sms conformance 11, 30: Clickatell by its ready definition")
class HttpClickatellTest extends SmsProviderContract {

    private static final String CALLBACK = "https://portal.example.org/callbacks/sms/test/";
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("click:atell".getBytes(StandardCharsets.UTF_8));

    @Override
    protected String type() {
        return "http-clickatell";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return HttpDrivers.open(HttpDrivers.both(account(url), impatient(settings)));
    }

    private static Map<String, String> account(String url) {
        return Map.of(
                "definition", "clickatell",
                "config.url", url,
                "secrets.api-key", "key",
                "callback-token", HttpDrivers.TOKEN,
                "callback-username", "click",
                "callback-password", "atell");
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        return request(CALLBACK + HttpDrivers.TOKEN, LOGIN, fields);
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        return Stream.of(
                request(CALLBACK + HttpDrivers.TOKEN + "0", LOGIN, fields),
                request(CALLBACK, LOGIN, fields),
                request(CALLBACK + HttpDrivers.TOKEN, "", fields),
                request(CALLBACK + HttpDrivers.TOKEN, LOGIN + "0", fields));
    }

    private static ReceiptRequest request(String url, String login, JsonNode fields) {
        return new ReceiptRequest(
                "POST",
                url,
                Map.of("content-type", "application/json", "authorization", login),
                fields.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sendsWhatTheProviderAsksFor() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        quick().send(MESSAGE);
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/messages"))
                        .withHeader("Authorization", equalTo("key"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"to":["15558675310"],"content":"Your password: 7hk4-mq2n",
                                         "clientMessageId":"0123456789abcdef0123456789abcdef"}""")));
        quick().send(from("+15005550006"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/messages"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"to":["15558675310"],"content":"Your password: 7hk4-mq2n",
                                         "from":"15005550006",
                                         "clientMessageId":"0123456789abcdef0123456789abcdef"}""")));
    }

    @Test
    void asksForTheKeyAndForTheSecretOfTheAddress() {
        assertThat(HttpDrivers.problems(account("https://h"))).isEmpty();
        assertThat(HttpDrivers.problems(Map.of("definition", "clickatell")))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("Set " + HttpDrivers.KEY + "secrets.api-key"))
                .anySatisfy(problem -> assertThat(problem).startsWith(HttpDrivers.KEY + "callback-token"));
    }

    @Test
    void tellsWhatACodeMeans() {
        assertThat(quick().meaning("20")).contains("The account has no credit left");
        assertThat(quick().meaning("999")).isEmpty();
    }
}
