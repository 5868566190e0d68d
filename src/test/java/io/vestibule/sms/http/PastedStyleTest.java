package io.vestibule.sms.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

/** Templates of other systems, pasted as they stand (contract 12.1 to 12.4). */
class PastedStyleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = LanguageTest.HOSTILE;
    private static final String CODE = "Verification Code: 769317";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void startServer() {
        server.start();
        answer(200, "OK");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private void answer(int status, String body) {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
    }

    private SendResult send(String text, String... settings) {
        var all = new HashMap<String, String>(Map.of("url", server.baseUrl() + "/sms", "guard.retries", "0"));
        for (var i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1].replace("BASE", server.baseUrl()));
        }
        assertThat(HttpDrivers.problems(all)).isEmpty();
        return HttpDrivers.open(all)
                .send(new SmsMessage(
                        "0123456789abcdef0123456789abcdef",
                        1,
                        new PhoneNumber("+1234567890"),
                        text,
                        Duration.ofMinutes(10),
                        Optional.empty(),
                        URI.create("https://portal.example.org/callbacks/sms/test/1")));
    }

    private LoggedRequest request() {
        return LoggedRequest.createFrom(server.getAllServeEvents().get(0).getRequest());
    }

    /** The official example of WSO2's manual. */
    @Test
    void wso2WithJson() throws Exception {
        send(CODE, "payload", "{\"content\": {{body}},\"to\": {{mobile}}}");
        assertThat(request().getBodyAsString())
                .isEqualTo("{\"content\": \"Verification Code: 769317\",\"to\": \"+1234567890\"}");
        assertThat(request().getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request().getMethod()).isEqualTo(RequestMethod.POST);
        send(HOSTILE, "payload", "{\"content\": {{body}},\"to\": {{mobile}}}", "method", "PUT");
        var json = JSON.readTree(request().getBodyAsString());
        assertThat(json.path("content").asText()).isEqualTo(HOSTILE);
        assertThat(json).hasSize(2);
    }

    /** The official example of WSO2's manual. */
    @Test
    void wso2WithAForm() {
        send(CODE, "payload", "Body={{body}}&To={{mobile}}", "content-type", "FORM");
        assertThat(request().getBodyAsString()).isEqualTo("Body=Verification+Code%3A+769317&To=%2B1234567890");
        assertThat(request().getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        send(HOSTILE, "payload", "Body={{body}}&To={{mobile}}", "content-type", "FORM");
        assertThat(request().formParameter("Body").firstValue()).isEqualTo(HOSTILE);
        assertThat(request().getFormParameters()).hasSize(2);
    }

    @Test
    void wso2sOlderAuthenticatorWithAnAddress() {
        send(CODE, "url", "BASE/sms?to=$ctx.num&text=$ctx.msg", "headers.X-To", "$ctx.num");
        assertThat(request().getUrl()).isEqualTo("/sms?to=%2B1234567890&text=Verification+Code%3A+769317");
        assertThat(request().getMethod()).isEqualTo(RequestMethod.GET);
        assertThat(request().getHeader("X-To")).isEqualTo("+1234567890");
    }

    @Test
    void wso2sOlderAuthenticatorWithAPayload() throws Exception {
        send(HOSTILE, "payload", "{\"to\":\"$ctx.num\",\"text\":\"$ctx.msg\"}");
        var json = JSON.readTree(request().getBodyAsString());
        assertThat(json.path("text").asText()).isEqualTo(HOSTILE);
        assertThat(json.path("to").asText()).isEqualTo("+1234567890");
        send("a<b", "payload", "<sms><to>$ctx.num</to><text>$ctx.otp</text></sms>");
        assertThat(request().getBodyAsString()).isEqualTo("<sms><to>%2B1234567890</to><text>a&lt;b</text></sms>");
        assertThat(request().getHeader("Content-Type")).isEqualTo("application/xml");
        send(HOSTILE, "payload", "to=$ctx.num&text=$ctx.msg");
        assertThat(request().formParameter("text").firstValue()).isEqualTo(HOSTILE);
    }

    @Test
    void privacyIdeaWithEachWayOfSending() throws Exception {
        send(HOSTILE, "payload", "text={otp}\nto={phone}\nflash=1", "method", "GET");
        assertThat(request().queryParameter("text").firstValue()).isEqualTo(HOSTILE);
        assertThat(request().queryParameter("to").firstValue()).isEqualTo("+1234567890");
        send(HOSTILE, "payload", "text={otp}\nto={phone}\nflash=1");
        assertThat(request().formParameter("text").firstValue()).isEqualTo(HOSTILE);
        assertThat(request().formParameter("flash").firstValue()).isEqualTo("1");
        send(HOSTILE, "payload", "text=Code {otp}\nto={phone}\nflash=1\nzero=007", "content-type", "JSON");
        var json = JSON.readTree(request().getBodyAsString());
        assertThat(json.path("text").asText()).isEqualTo("Code " + HOSTILE);
        assertThat(json.path("flash").isInt()).isTrue(); // as privacyIDEA makes it
        assertThat(json.path("zero").asText()).isEqualTo("007");
        send(HOSTILE, "payload", "{\"text\":\"{otp}\",\"to\":\"{phone}\"}");
        assertThat(JSON.readTree(request().getBodyAsString()).path("text").asText())
                .isEqualTo(HOSTILE);
    }

    @Test
    void iseWithAQueryAndWithABody() throws Exception {
        send(HOSTILE, "method", "GET", "payload", "to=$mobilenumber$&text=$message$", "url", "BASE/sms?from=x");
        assertThat(request().queryParameter("text").firstValue()).isEqualTo(HOSTILE);
        assertThat(request().queryParameter("from").firstValue()).isEqualTo("x");
        send(HOSTILE, "payload", "to=$mobilenumber$&text=$message$", "number-format", "digits");
        assertThat(request().formParameter("to").firstValue()).isEqualTo("1234567890");
        send(
                HOSTILE,
                "payload",
                "{\"to\":\"$mobilenumber$\",\"text\":\"$message$\"}",
                "username",
                "u",
                "password",
                "p");
        assertThat(JSON.readTree(request().getBodyAsString()).path("text").asText())
                .isEqualTo(HOSTILE);
        assertThat(request().getHeader("Authorization")).isEqualTo("Basic dTpw");
        send("a&b", "payload", "to=$mobilenumber$&text=$message$", "content-type", "plain/text");
        assertThat(request().getBodyAsString()).isEqualTo("to=%2B1234567890&text=a%26b");
        assertThat(request().getHeader("Content-Type")).isEqualTo("plain/text");
    }

    @Test
    void ourOwnStyleInEveryFormat() throws Exception {
        send(HOSTILE, "payload", "{\"to\":[\"{{to.e164}}\"],\"text\":\"{{text}}\"}");
        assertThat(JSON.readTree(request().getBodyAsString()).path("text").asText())
                .isEqualTo(HOSTILE);
        send(HOSTILE, "payload", "to={{to.digits}}&text={{text}}");
        assertThat(request().formParameter("text").firstValue()).isEqualTo(HOSTILE);
        send("a<b&", "payload", "<t>{{text|xml}}</t>");
        assertThat(request().getBodyAsString()).isEqualTo("<t>a&lt;b&amp;</t>");
    }

    @Test
    void aValueThatDoesNotFitIsNotSent() {
        var result = send("two\nlines", "url", "BASE/sms/{{text}}");
        assertThat(result).isInstanceOfSatisfying(SendResult.Refused.class, refused -> {
            assertThat(refused.failure()).isEqualTo(SmsFailure.ROUTE);
            assertThat(refused.reason()).doesNotContain("two", "lines");
        });
        assertThat(send("two\nlines", "headers.X-Text", "{{text}}")).isInstanceOf(SendResult.Refused.class);
        assertThat(server.getAllServeEvents()).isEmpty();
        assertThat(send("two\nlines", "headers.X-Text", "{{text|url}}")).isInstanceOf(SendResult.Accepted.class);
    }

    /** Status, answer, four rules in LinOTP's order; "-" for a rule that is not set. */
    @ParameterizedTest
    @CsvSource({
        "200,ID 12,-,-,-,-,accepted",
        "202,ID 12,-,-,ID,-,accepted",
        "204,ID 12,-,-,ID,-,failed",
        "200,sent,-,-,ID,-,failed",
        "200,ERR 1,-,-,-,ERR,refused",
        "200,OK,-,-,-,ERR,accepted",
        "200,OK ERR,-,-,OK,ERR,accepted",
        "200,OK,'OK$',-,NO,-,accepted",
        "200,ERR 5,-,'ERR \\d',ERR,-,refused",
        "200,xOK,'^OK',-,OK,-,failed",
        "500,ID 12,-,-,ID,-,failed"
    })
    void privacyIdeaAndLinOtpJudgeByTheFirstRuleThatIsSet(
            int status, String body, String regex, String failRegex, String contains, String failContains, String end) {
        answer(status, body);
        var settings = new HashMap<String, String>(Map.of("payload", "to={phone}&text={otp}"));
        Map.of(
                        "success-regex",
                        regex,
                        "fail-regex",
                        failRegex,
                        "success-contains",
                        contains,
                        "fail-contains",
                        failContains)
                .forEach((name, value) -> {
                    if (!value.equals("-")) {
                        settings.put(name, value);
                    }
                });
        var flat = settings.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        assertThat(send("Hello", flat).getClass().getSimpleName()).isEqualToIgnoringCase(end);
    }

    @Test
    void aTextIsKnownByOurReferenceWhenTheGatewayHasNoIds() {
        assertThat(send("Hello", "payload", "to={{to.e164}}&text={{text}}"))
                .isInstanceOfSatisfying(SendResult.Accepted.class, accepted -> assertThat(accepted.providerId())
                        .isEqualTo("0123456789abcdef0123456789abcdef"));
    }
}
