package io.vestibule.sms.http;

import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** A simple gateway by a few settings, without a definition. */
class HttpInlineTest extends SmsProviderContract {

    private static final Map<String, String> GATEWAY = Map.of(
            "payload", "to={{to.e164}}&message={{text}}",
            "success-contains", "OK; ID=",
            "fail-contains", "ERROR",
            "id-regex", "ID=([A-Za-z0-9]+)",
            "code-regex", "CODE=([0-9]+)",
            "codes.25", "bad-number");

    @Override
    protected String type() {
        return "http-inline";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        var gateway = HttpDrivers.both(GATEWAY, Map.of("url", url + "/send"));
        return HttpDrivers.open(HttpDrivers.both(gateway, impatient(settings)));
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        throw new IllegalStateException("such a gateway sends none");
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        return Stream.empty();
    }

    @Test
    void sendsAForm() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("OK; ID=1")));
        quick().send(MESSAGE);
        server.verify(
                1,
                postRequestedFor(urlPathEqualTo("/send"))
                        .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                        .withFormParam("to", equalTo(NUMBER))
                        .withFormParam("message", equalTo(TEXT)));
        assertThat(quick().receipts()).isEqualTo(ReceiptWay.NONE);
    }

    @Test
    void sendsAQuery() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("OK; ID=1")));
        open(
                        address(),
                        Map.of(
                                "method",
                                "GET",
                                "username",
                                "us:er",
                                "password",
                                "p",
                                "headers.X-Key",
                                "{{secret.key}}",
                                "secrets.key",
                                "k1"))
                .send(MESSAGE);
        server.verify(
                1,
                getRequestedFor(urlPathEqualTo("/send"))
                        .withHeader("Authorization", equalTo("Basic dXM6ZXI6cA=="))
                        .withHeader("X-Key", equalTo("k1"))
                        .withQueryParam("to", equalTo(NUMBER))
                        .withQueryParam("message", equalTo(TEXT)));
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(HttpDrivers.problems(GATEWAY)).singleElement().asString().contains("test.url");
        assertThat(HttpDrivers.problems(
                        Map.of("url", "http://h/", "style", "x", "success-regex", "(", "username", "u")))
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(HttpDrivers.KEY + "style")
                        .contains("wso2-old"))
                .anySatisfy(problem -> assertThat(problem).startsWith(HttpDrivers.KEY + "success-regex"))
                .anySatisfy(problem -> assertThat(problem).contains(HttpDrivers.KEY + "password"));
        assertThat(HttpDrivers.problems(Map.of("url", "http://h/?to={{too}}")))
                .singleElement()
                .asString()
                .startsWith(HttpDrivers.KEY + "url: there is no placeholder {{too}} here. Use one of attempt,");
        assertThat(HttpDrivers.problems(Map.of("url", "http://h/", "payload", "{\"to\":{{to.e164}}}")))
                .singleElement()
                .asString()
                .startsWith(HttpDrivers.KEY + "payload is no JSON");
        assertThat(HttpDrivers.problems(Map.of("url", "http://u:p@h/")))
                .singleElement()
                .asString()
                .contains("username and password");
    }
}
