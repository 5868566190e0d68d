package io.vestibule.sms.clickatell;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class OneProviderTest extends ClickatellContract {

    @Override
    protected String type() {
        return "clickatell-one";
    }

    @Test
    void sendsTheTextAsOneMessageOfTheSmsChannel() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        open(address() + "/", Map.of()).send(from("+447700900000"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/message"))
                        .withHeader("Authorization", equalTo(ClickatellSettings.KEY))
                        .withRequestBody(equalToJson(
                                """
                                        {"messages":[{"channel":"sms","to":"%s","content":"%s",
                                         "from":"447700900000","clientMessageId":"%s"}]}"""
                                        .formatted(NUMBER.substring(1), TEXT, MESSAGE.reference()))));
    }

    @Test
    void readsEveryStatusOfAnEvent() {
        var body =
                """
                {"event":{"messageStatusUpdate":[{"messageId":"1","statusCode":4},{"messageId":"2","statusCode":5}]}}""";
        var reading = (ReceiptReading.Genuine) quick().read(request(CALLBACK, body, Map.of()));
        assertThat(reading.receipts())
                .isEqualTo(List.of(
                        DeliveryReceipt.of("1", SmsState.SENT, "4"), DeliveryReceipt.of("2", SmsState.DELIVERED, "5")));
    }
}
