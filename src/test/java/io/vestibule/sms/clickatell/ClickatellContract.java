package io.vestibule.sms.clickatell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/** What both of Clickatell's APIs must do. */
abstract class ClickatellContract extends SmsProviderContract {

    static final String CALLBACK = "https://portal.example.org/callbacks/sms/test/" + ClickatellSettings.TOKEN;

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return ClickatellSettings.driver(type(), url, impatient(settings)).open("test");
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
                request(MESSAGE.callback().toString(), fields.toString(), Map.of()),
                request("https://portal.example.org/callbacks/sms/test", fields.toString(), Map.of()));
    }

    @Test
    @DisplayName("sms conformance 11: an answer 202 that holds no accepted message is a failure")
    void anAnswer202ThatHoldsNoAcceptedMessageIsAFailure() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson(
                                """
                                        {"messages":[{"apiMessageId":null,"accepted":false,"to":"15558675310",\
                                        "error":"no"}],"error":null}""")
                        .withStatus(202)));
        assertThat(quick().send(MESSAGE)).isInstanceOf(SendResult.Refused.class);
    }

    @Test
    @DisplayName("sms conformance 11: an answer 400 with code 43 is a throttle")
    void anAnswer400WithCode43IsAThrottle() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"messages\":[],\"error\":{\"code\":43,\"description\":\"slow down\"}}")
                        .withStatus(400)));
        assertThat(failure(quick().send(MESSAGE))).isEqualTo(SmsFailure.THROTTLED);
        assertThat(requests()).isEqualTo(3);
    }

    @Test
    void wantsThePasswordOfTheCallbackBesideTheToken() {
        var provider = open(address(), Map.of("callback-username", "clickatell", "callback-password", "open sesame"));
        var login = "Basic "
                + Base64.getEncoder().encodeToString("clickatell:open sesame".getBytes(StandardCharsets.UTF_8));
        assertThat(provider.read(request(CALLBACK, "{}", Map.of()))).isEqualTo(ReceiptReading.forged());
        assertThat(provider.read(request(CALLBACK, "{}", Map.of("authorization", login))))
                .isEqualTo(ReceiptReading.genuine());
    }

    @Test
    void whatIsNoJsonCannotBeRead() {
        for (var body : new String[] {"", "{", "null", "17", "<html>"}) {
            assertThat(quick().read(request(CALLBACK, body, Map.of()))).isInstanceOf(ReceiptReading.Unreadable.class);
        }
    }

    @Test
    void theOperatorMayClassifyOtherwise() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(410)));
        var provider = open(address(), Map.of("codes.http-410", "route", "codes.status-23", "handset-unreachable"));
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.ROUTE);
        var reading = (ReceiptReading.Genuine)
                provider.read(request(CALLBACK, "{\"messageId\":\"1\",\"statusCode\":23}", Map.of()));
        assertThat(reading.receipts().get(0).failure()).contains(SmsFailure.HANDSET_UNREACHABLE);
        assertThat(reading.receipts().get(0).code()).isEqualTo("status-23");
        assertThat(provider.meaning("status-29")).isPresent();
        assertThat(provider.meaning("77")).isEmpty();
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(problems(Map.of())).isEmpty();
        assertThat(problems(Map.of("api-key", "", "callback-token", "short")))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.api-key"))
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.callback-token"));
    }

    private Iterable<String> problems(Map<String, String> settings) {
        return ClickatellSettings.driver(type(), "https://platform.clickatell.com", settings)
                .problems("test");
    }

    static ReceiptRequest request(String url, String body, Map<String, String> headers) {
        return new ReceiptRequest("POST", url, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
