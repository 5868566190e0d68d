package io.vestibule.sms.clickatell;

import org.junit.jupiter.api.Test;

import io.vestibule.sms.SmsFailure;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

class ClassicProviderTest extends ClickatellContract {

    @Override
    protected String type() {
        return "clickatell";
    }

    @Override
    protected SmsFailure refusalOfANumber() {
        return SmsFailure.BLOCKED; // blocked and unroutable are one status
    }

    @Test
    void sendsTheTextAsJsonWithTheBareKey() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        quick().send(from("+447700900000"));
        quick().send(from("Vestibule"));
        quick().send(MESSAGE);
        for (var from : new String[] {"\"from\":\"447700900000\",", "\"from\":\"Vestibule\",", ""}) {
            server.verify(
                    1,
                    postRequestedFor(urlEqualTo("/messages"))
                            .withHeader("Authorization", equalTo(ClickatellSettings.KEY))
                            .withHeader("Content-Type", equalTo("application/json"))
                            .withRequestBody(equalToJson(
                                    """
                                            {"to":["%s"],"content":"%s",%s"clientMessageId":"%s"}"""
                                            .formatted(NUMBER.substring(1), TEXT, from, MESSAGE.reference()))));
        }
    }
}
