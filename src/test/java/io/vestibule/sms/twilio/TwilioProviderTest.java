package io.vestibule.sms.twilio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.Speech;
import io.vestibule.sms.VoiceCall;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class TwilioProviderTest extends SmsProviderContract {

    private static final String SID = "ACde000000000000000000000000000001";
    private static final String TOKEN = "12345";
    private static final String MESSAGES = "/2010-04-01/Accounts/" + SID + "/Messages.json";
    private static final String CALLBACK = "https://portal.example.org/callbacks/sms/test/0123";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    protected String type() {
        return "twilio";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return driver(url, settings).open("test");
    }

    private static TwilioDriver driver(String url, Map<String, String> settings) {
        var all = new HashMap<String, String>();
        Stream.of(
                        Map.of("type", "twilio", "url", url, "account-sid", SID, "auth-token", TOKEN),
                        settings.containsKey("messaging-service-sid")
                                ? Map.<String, String>of()
                                : Map.of("from", "+15005550006"),
                        impatient(settings))
                .forEach(part -> part.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value)));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(TwilioConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new TwilioDriver(
                config.getConfigMapping(TwilioConfig.class),
                config.getConfigMapping(SmsConfig.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    protected Optional<Found> found() {
        var sid = "SM00000000000000000000000000000001";
        return Optional.of(new Found(list(text(sid, TEXT, NOW)), sid, NOW));
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        var form = form(fields);
        return request(form, signature(CALLBACK, form, TOKEN));
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        var form = form(fields);
        var good = signature(CALLBACK, form, TOKEN);
        var changed = new TreeMap<>(form);
        changed.put("MessageStatus", "delivered!");
        var added = new TreeMap<>(form);
        added.put("Extra", "1");
        return Stream.of(
                request(form, signature(CALLBACK, form, "another token")),
                request(form, signature(CALLBACK + "4", form, TOKEN)),
                request(form, ""),
                new ReceiptRequest("POST", CALLBACK, Map.of("content-type", FORM), body(form)),
                request(changed, good),
                request(added, good));
    }

    @Test
    @DisplayName("sms conformance 1: a form with number, sender, words, callback and validity")
    void sendsAFormWithNumberSenderWordsCallbackAndValidity() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
        quick().send(from("+15005550006"));
        server.verify(
                1,
                postRequestedFor(urlPathEqualTo(MESSAGES))
                        .withHeader("Authorization", equalTo("Basic " + base64(SID + ":" + TOKEN)))
                        .withFormParam("To", equalTo(NUMBER))
                        .withFormParam("From", equalTo("+15005550006"))
                        .withFormParam("Body", equalTo(TEXT))
                        .withFormParam("ValidityPeriod", equalTo("600"))
                        .withFormParam("StatusCallback", equalTo(MESSAGE.callback() + "#rc=5&rp=ct,rt,5xx")));
        assertThat(server.getAllServeEvents()
                        .get(0)
                        .getRequest()
                        .formParameter("MessagingServiceSid")
                        .isPresent())
                .isFalse();
    }

    @Test
    @DisplayName("sms conformance 1: a messaging service in place of the sender")
    void sendsThroughAMessagingServiceWithAnApiKey() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
        open(
                        address(),
                        Map.of(
                                "messaging-service-sid", "MG9752274e9e519418a7406176694466fa",
                                "api-key-sid", "SKde000000000000000000000000000001",
                                "api-key-secret", "key-secret"))
                .send(MESSAGE);
        server.verify(
                1,
                postRequestedFor(urlPathEqualTo(MESSAGES))
                        .withHeader(
                                "Authorization",
                                equalTo("Basic " + base64("SKde000000000000000000000000000001:key-secret")))
                        .withFormParam("MessagingServiceSid", equalTo("MG9752274e9e519418a7406176694466fa")));
        assertThat(server.getAllServeEvents()
                        .get(0)
                        .getRequest()
                        .formParameter("From")
                        .isPresent())
                .isFalse();
    }

    @Test
    void readsATextAloudSignByPause() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"sid\":\"CA0123456789abcdef0123456789abcdef\",\"status\":\"queued\"}")
                        .withStatus(201)));
        var call = new VoiceCall(
                MESSAGE.reference(),
                MESSAGE.to(),
                new Speech(List.of("Your password <is>", "7, h & k"), Locale.forLanguageTag("en-GB")),
                Optional.empty(),
                MESSAGE.callback(),
                WORDS);
        assertThat(quick().speaks()).isTrue();
        assertThat(quick().call(call))
                .isEqualTo(SendResult.accepted("CA0123456789abcdef0123456789abcdef", SmsState.QUEUED));
        server.verify(
                1,
                postRequestedFor(urlPathEqualTo("/2010-04-01/Accounts/" + SID + "/Calls.json"))
                        .withFormParam("To", equalTo(NUMBER))
                        .withFormParam("From", equalTo("+15005550006"))
                        .withFormParam(
                                "Twiml",
                                equalTo("<Response><Say language=\"en-GB\">Your password &lt;is&gt;</Say>"
                                        + "<Pause length=\"1\"/><Say language=\"en-GB\">7, h &amp; k</Say></Response>"))
                        .withFormParam("StatusCallback", equalTo(MESSAGE.callback() + "#rc=5&rp=ct,rt,5xx")));
    }

    @Test
    void aWordCannotCall() {
        assertThat(open(address(), Map.of("from", "Vestibule")).speaks()).isFalse();
        assertThat(open(address(), Map.of("from", "Vestibule", "voice-from", "+15005550006"))
                        .speaks())
                .isTrue();
    }

    @Test
    void theOperatorMayClassifyOtherwise() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"code\":21612}").withStatus(400)));
        var provider = open(address(), Map.of("codes.21612", "bad-number", "on-unavailable", "unknown-outcome"));
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.BAD_NUMBER);
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
    }

    @Test
    void findsATextByItsWordsAmongThoseToTheNumber() {
        stubList(
                text("SM00000000000000000000000000000004", "Something else", NOW),
                text("SM00000000000000000000000000000003", TEXT, NOW.plusSeconds(20)),
                text("SM00000000000000000000000000000002", TEXT, NOW),
                text("SM00000000000000000000000000000001", TEXT, NOW.minusSeconds(3600)));
        assertThat(quick().find(MESSAGE, NOW, Set.of()))
                .isEqualTo(LookUp.found("SM00000000000000000000000000000002", SmsState.QUEUED));
        assertThat(quick().find(MESSAGE, NOW, Set.of("SM00000000000000000000000000000002")))
                .isEqualTo(LookUp.found("SM00000000000000000000000000000003", SmsState.QUEUED));
        server.verify(getRequestedFor(urlPathEqualTo(MESSAGES)).withQueryParam("To", equalTo(NUMBER)));
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        stubList(
                text("SM00000000000000000000000000000004", "Something else", NOW),
                text("SM00000000000000000000000000000001", TEXT, NOW.minusSeconds(3600)));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isEqualTo(LookUp.notThere());
        stubList();
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isEqualTo(LookUp.notThere());
    }

    @Test
    void cannotTellFromAListThatIsCutShort() {
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"messages\":["
                        + text("SM00000000000000000000000000000004", "Something else", NOW)
                        + "],\"next_page_uri\":\"/2010-04-01/...&Page=1\"}")));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isInstanceOf(LookUp.CannotTell.class);
    }

    @Test
    void anAccountThatMayNotListItsTextsCannotBeAsked() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isInstanceOf(LookUp.NotOffered.class);
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(driver("https://api.twilio.com", Map.of()).problems("test")).isEmpty();
        assertThat(driver("https://api.twilio.com", Map.of("account-sid", "AC1", "api-key-sid", "SK1"))
                        .problems("test"))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.account-sid"))
                .anySatisfy(problem -> assertThat(problem).contains("vestibule.sms.providers.test.api-key-secret"));
        assertThat(driver("https://api.twilio.com", Map.of("messaging-service-sid", "MG1", "from", "+1"))
                        .problems("test"))
                .singleElement()
                .asString()
                .contains("exactly one");
    }

    private void stubList(String... texts) {
        server.stubFor(any(anyUrl()).willReturn(okJson(list(texts))));
    }

    private static String list(String... texts) {
        return "{\"messages\":[" + String.join(",", texts) + "],\"next_page_uri\":null}";
    }

    private static String text(String sid, String body, Instant created) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(created, ZoneOffset.UTC));
        // a text that waits in Twilio's queue has no date_sent
        return """
                {"sid":"%s","body":"%s","status":"queued","date_created":"%s","date_sent":null}"""
                .formatted(sid, body, date.replace("GMT", "+0000"));
    }

    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private static ReceiptRequest request(TreeMap<String, String> form, String signature) {
        return new ReceiptRequest(
                "POST", CALLBACK, Map.of("content-type", FORM, "x-twilio-signature", signature), body(form));
    }

    private static byte[] body(TreeMap<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static TreeMap<String, String> form(JsonNode fields) {
        var form = new TreeMap<String, String>();
        fields.properties()
                .forEach(field -> form.put(field.getKey(), field.getValue().asText()));
        return form;
    }

    /** Twilio's own rule, written down a second time. */
    private static String signature(String url, TreeMap<String, String> form, String token) {
        var text = url
                + form.entrySet().stream().map(f -> f.getKey() + f.getValue()).collect(Collectors.joining());
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
