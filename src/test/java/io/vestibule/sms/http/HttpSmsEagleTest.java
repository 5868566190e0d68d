package io.vestibule.sms.http;

import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

@DisplayName("sms conformance 15, 30: SMSEagle by its ready definition")
class HttpSmsEagleTest extends SmsProviderContract {

    @Override
    protected String type() {
        return "http-smseagle";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        var account = Map.of(
                "definition", "smseagle", "config.url", url, "secrets.token", "t0ken", "codes.error", "bad-number");
        return HttpDrivers.open(HttpDrivers.both(account, impatient(settings)));
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        throw new IllegalStateException("it sends none");
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        return Stream.empty();
    }

    @Test
    void sendsWhatTheDeviceAsksFor() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        quick().send(MESSAGE);
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/api/v2/messages/sms"))
                        .withHeader("access-token", equalTo("t0ken"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"to":["+15558675310"],"text":"Your password: 7hk4-mq2n",
                                         "encoding":"standard","priority":0}""")));
    }

    @Test
    void saysWhenATextNeedsUnicodeAndGoesToAnotherPath() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        open(address(), Map.of("url", address() + "/index.php/api/v2/sms", "config.priority", "9"))
                .send(new SmsMessage(
                        MESSAGE.reference(),
                        MESSAGE.number(),
                        MESSAGE.to(),
                        "Пароль",
                        MESSAGE.validity(),
                        MESSAGE.sender(),
                        MESSAGE.callback()));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/index.php/api/v2/sms"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"to":["+15558675310"],"text":"Пароль","encoding":"unicode","priority":9}""")));
    }
}
