package io.vestibule.sms.sns;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class SnsProviderTest extends SmsProviderContract {

    private static final String ID = "567910cd-659e-55d4-8ccb-5aaf14679dc0";
    private static final String PUBLISHED =
            "<PublishResponse><PublishResult><MessageId>" + ID + "</MessageId></PublishResult></PublishResponse>";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    protected String type() {
        return "sns";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return driver(url, settings).open("test");
    }

    private static SnsDriver driver(String url, Map<String, String> settings) {
        return driver(url, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static SnsDriver driver(String url, Map<String, String> settings, Clock clock) {
        var all = new HashMap<String, String>();
        Stream.of(
                        Map.of(
                                "type", "sns",
                                "url", url,
                                "region", "eu-west-1",
                                "access-key-id", "AKIDEXAMPLE",
                                "secret-access-key", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
                        impatient(settings))
                .forEach(part -> part.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value)));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SnsConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new SnsDriver(config.getConfigMapping(SnsConfig.class), config.getConfigMapping(SmsConfig.class), clock);
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        throw new IllegalStateException("SNS sends no receipts");
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        return Stream.of();
    }

    @Test
    @DisplayName("sms conformance 16: a text ends at sent and no report is expected")
    void aTextEndsAtSentAndNoReportIsExpected() {
        server.stubFor(any(anyUrl()).willReturn(ok(PUBLISHED)));
        assertThat(quick().send(MESSAGE)).isEqualTo(SendResult.accepted(ID, SmsState.SENT));
        assertThat(quick().receipts()).isEqualTo(ReceiptWay.NONE);
        assertThat(quick().poll(ID)).isEmpty();
        assertThat(requests()).isOne();
    }

    @Test
    void publishesToTheNumberSigned() {
        server.stubFor(any(anyUrl()).willReturn(ok(PUBLISHED)));
        quick().send(MESSAGE);
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/"))
                        .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                        .withHeader("X-Amz-Date", equalTo("20260301T100000Z"))
                        .withHeader("X-Amz-Security-Token", absent())
                        .withHeader(
                                "Authorization",
                                containing(
                                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260301/eu-west-1/sns/aws4_request,"
                                                + " SignedHeaders=content-type;host;x-amz-date, Signature="))
                        .withFormParam("Action", equalTo("Publish"))
                        .withFormParam("Version", equalTo("2010-03-31"))
                        .withFormParam("PhoneNumber", equalTo(NUMBER))
                        .withFormParam("Message", equalTo(TEXT))
                        .withFormParam("MessageAttributes.entry.1.Name", equalTo("AWS.SNS.SMS.SMSType"))
                        .withFormParam("MessageAttributes.entry.1.Value.DataType", equalTo("String"))
                        .withFormParam("MessageAttributes.entry.1.Value.StringValue", equalTo("Transactional")));
        assertThat(server.getAllServeEvents().get(0).getRequest().getBodyAsString())
                .doesNotContain("entry.2");
    }

    @Test
    void sendsSenderPriceKindAndSessionToken() {
        server.stubFor(any(anyUrl()).willReturn(ok(PUBLISHED)));
        open(address(), Map.of("sms-type", "Promotional", "max-price", "0.15", "session-token", "a/b=="))
                .send(from("Visitors"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/"))
                        .withHeader("X-Amz-Security-Token", equalTo("a/b=="))
                        .withHeader(
                                "Authorization",
                                containing("SignedHeaders=content-type;host;x-amz-date;x-amz-security-token,"))
                        .withFormParam("MessageAttributes.entry.1.Value.StringValue", equalTo("Promotional"))
                        .withFormParam("MessageAttributes.entry.2.Name", equalTo("AWS.SNS.SMS.SenderID"))
                        .withFormParam("MessageAttributes.entry.2.Value.StringValue", equalTo("Visitors"))
                        .withFormParam("MessageAttributes.entry.3.Name", equalTo("AWS.SNS.SMS.MaxPrice"))
                        .withFormParam("MessageAttributes.entry.3.Value.DataType", equalTo("Number"))
                        .withFormParam("MessageAttributes.entry.3.Value.StringValue", equalTo("0.15")));
    }

    @Test
    void aNumberAsSenderIsNoSenderId() {
        server.stubFor(any(anyUrl()).willReturn(ok(PUBLISHED)));
        quick().send(from("+15005550006"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/"))
                        .withFormParam("MessageAttributes.entry.2.Name", equalTo("AWS.MM.SMS.OriginationNumber"))
                        .withFormParam("MessageAttributes.entry.2.Value.StringValue", equalTo("+15005550006")));
    }

    @Test
    void theOperatorMayClassifyOtherwiseButNotAnOptOut() {
        var provider = open(address(), Map.of("codes.InvalidParameter", "route"));
        stubError("Something");
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.ROUTE);
        stubError("Cannot send to an opted out number");
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.OPTED_OUT);
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(driver("https://sns.eu-west-1.amazonaws.com", Map.of()).problems("test"))
                .isEmpty();
        assertThat(driver(
                                "",
                                Map.of(
                                        "region", "Ireland",
                                        "access-key-id", "a-b",
                                        "secret-access-key", "",
                                        "sms-type", "cheap",
                                        "max-price", "a dollar"))
                        .problems("test"))
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem).startsWith("vestibule.sms.providers.test."));
    }

    private void stubError(String message) {
        server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("<ErrorResponse><Error><Code>InvalidParameter</Code><Message>" + message
                                + "</Message></Error></ErrorResponse>")));
    }
}
