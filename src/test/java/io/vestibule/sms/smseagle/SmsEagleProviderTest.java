package io.vestibule.sms.smseagle;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.Speech;
import io.vestibule.sms.VoiceCall;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** A failure although the status is 200: the cases {@code send-200-item-…} and {@code send-200-empty-array}. */
class SmsEagleProviderTest extends SmsProviderContract {

    private static final String SEND = "/api/v2/messages/sms";
    private static final String SENT_ITEMS = "/http_api/read_sms";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    protected String type() {
        return "smseagle";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return driver(url, settings).open("test");
    }

    private static SmsEagleDriver driver(String url, Map<String, String> settings) {
        return driver(url, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static SmsEagleDriver driver(String url, Map<String, String> settings, Clock clock) {
        var all = new HashMap<String, String>();
        Stream.of(Map.of("type", "smseagle", "url", url, "access-token", "token&1"), impatient(settings))
                .forEach(part -> part.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value)));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SmsEagleConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new SmsEagleDriver(
                config.getConfigMapping(SmsEagleConfig.class), config.getConfigMapping(SmsConfig.class), clock);
    }

    @Override
    protected Optional<Found> found() {
        return Optional.of(new Found(sentItems(item(4711, 1, TEXT, "SendingOK")), "4711", NOW));
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        throw new IllegalStateException("the device sends no receipts");
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        return Stream.of();
    }

    @Test
    void sendsTheTextWithTheTokenInAHeader() {
        server.stubFor(any(anyUrl()).willReturn(okJson("[]")));
        quick().send(MESSAGE);
        server.verify(
                1,
                postRequestedFor(urlEqualTo(SEND))
                        .withHeader("access-token", equalTo("token&1"))
                        .withRequestBody(equalToJson("{\"to\":[\"%s\"],\"text\":\"%s\",\"encoding\":\"standard\"}"
                                .formatted(NUMBER, TEXT))));
    }

    @Test
    void sendsPriorityAndModemToAnyPath() {
        server.stubFor(any(anyUrl()).willReturn(okJson("[]")));
        open(address() + "/", Map.of("priority", "9", "modem-no", "2", "send-path", "/index.php/api/v2/messages/sms"))
                .send(MESSAGE);
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/index.php/api/v2/messages/sms"))
                        .withRequestBody(matchingJsonPath("$[?(@.priority == 9)]"))
                        .withRequestBody(matchingJsonPath("$[?(@.modem_no == 2)]")));
    }

    @Test
    void isUnicodeOnlyWhereTheTextNeedsIt() {
        server.stubFor(any(anyUrl()).willReturn(okJson("[]")));
        quick().send(text("Hasło: 7hk4"));
        quick().send(text("Gruß: 7hk4 €"));
        open(address(), Map.of("encoding", "unicode")).send(text("plain"));
        open(address(), Map.of("encoding", "standard")).send(text("Hasło"));
        assertThat(server.getAllServeEvents().stream()
                        .map(event ->
                                event.getRequest().getBodyAsString().replaceAll(".*\"encoding\":\"(\\w+)\".*", "$1")))
                .containsExactlyInAnyOrder("unicode", "standard", "unicode", "standard");
    }

    @Test
    void asksForOneOfTheTextsItSent() {
        server.stubFor(any(anyUrl()).willReturn(ok("<xml/>")));
        assertThat(quick().receipts()).isEqualTo(ReceiptWay.POLL);
        quick().poll("4711");
        server.verify(
                1,
                getRequestedFor(urlPathEqualTo(SENT_ITEMS))
                        .withQueryParam("access_token", equalTo("token&1"))
                        .withQueryParam("folder", equalTo("sentitems"))
                        .withQueryParam("idfrom", equalTo("4711"))
                        .withQueryParam("idto", equalTo("4711"))
                        .withQueryParam("responsetype", equalTo("xml"))
                        .withHeader("access-token", absent()));
        open(address(), Map.of("sent-items-token", "other", "sent-items-path", "/index.php/http_api/read_sms"))
                .poll("4711");
        server.verify(
                1,
                getRequestedFor(urlPathEqualTo("/index.php/http_api/read_sms"))
                        .withQueryParam("access_token", equalTo("other")));
    }

    @Test
    void asksNothingWhenThatIsSwitchedOff() {
        var provider = open(address(), Map.of("poll-sent-items", "false"));
        assertThat(provider.receipts()).isEqualTo(ReceiptWay.NONE);
        assertThat(provider.poll("4711")).isEmpty();
        assertThat(provider.find(MESSAGE, NOW, Set.of())).isInstanceOf(LookUp.NotOffered.class);
        assertThat(requests()).isZero();
    }

    @Test
    void neverAsksForWhatIsNoId() {
        assertThat(quick().poll("4711&folder=inbox")).isEmpty();
        assertThat(requests()).isZero();
    }

    @Test
    void aDeviceThatDoesNotAnswerTellsNothing() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(quick().poll("4711")).isEmpty();
    }

    @Test
    void theOperatorMayClassifyOtherwise() {
        var provider = open(address(), Map.of("codes.98", "bad-number", "codes.error", "route"));
        server.stubFor(any(anyUrl()).willReturn(okJson("[{\"status\":\"error\",\"message\":\"?\"}]")));
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.ROUTE);
        stubSent(item(4711, 1, TEXT, "DeliveryFailed"));
        assertThat(provider.poll("4711").orElseThrow().failure()).contains(SmsFailure.BAD_NUMBER);
    }

    @Test
    void readsATextAloudWhereItHasAModemForThat() {
        var call = new VoiceCall(
                MESSAGE.reference(),
                MESSAGE.to(),
                new Speech(List.of("Your password is", "7, h"), Locale.ENGLISH),
                Optional.empty(),
                MESSAGE.callback(),
                WORDS);
        assertThat(quick().speaks()).isFalse();
        server.stubFor(any(anyUrl()).willReturn(okJson("[{\"status\":\"queued\",\"message\":\"OK\",\"id\":7}]")));
        var provider = open(address(), Map.of("calls", "true", "voice-id", "2", "call-duration", "40s"));
        assertThat(provider.speaks()).isTrue();
        assertThat(provider.call(call)).isEqualTo(SendResult.accepted("7", SmsState.QUEUED));
        server.verify(
                postRequestedFor(urlEqualTo("/api/v2/calls/tts"))
                        .withHeader("access-token", equalTo("token&1"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                {"to":["+15558675310"],"text":"Your password is. 7, h","duration":40,"voice_id":2}""")));
    }

    @Test
    void findsTheNewestTextWithTheSameWords() {
        stubSent(
                item(4709, 1, TEXT, "DeliveryOK"),
                item(4710, 1, TEXT, "SendingOK"),
                item(4711, 1, TEXT + "!", "DeliveryOK"));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isEqualTo(LookUp.found("4710", SmsState.SENT));
        assertThat(quick().find(MESSAGE, NOW, Set.of("4710"))).isEqualTo(LookUp.found("4709", SmsState.DELIVERED));
        server.verify(getRequestedFor(urlPathEqualTo(SENT_ITEMS)).withQueryParam("to", equalTo(NUMBER)));
    }

    @Test
    void findsALongTextByItsParts() {
        stubSent(item(4711, 2, "7hk4-mq2n", "DeliveryOK"), item(4711, 1, "Your password: ", "SendingOK"));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isEqualTo(LookUp.found("4711", SmsState.SENT));
    }

    @Test
    void whatItDidNotSendMayStillWaitAndLaterNobodyKnows() {
        server.stubFor(any(anyUrl())
                .willReturn(ok("<xml><error_text>No data to display</error_text><status>error</status></xml>")));
        assertThat(quick().find(MESSAGE, NOW, Set.of())).isInstanceOf(LookUp.CannotTell.class);
        assertThat(quick().find(MESSAGE, NOW.minusSeconds(300), Set.of())).isInstanceOf(LookUp.NotOffered.class);
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(driver("https://smseagle.example.org", Map.of()).problems("test"))
                .isEmpty();
        assertThat(driver(
                                "smseagle",
                                Map.of(
                                        "access-token", "",
                                        "encoding", "latin",
                                        "priority", "high",
                                        "modem-no", "first",
                                        "send-path", "api",
                                        "sent-items-path", "/a?b"))
                        .problems("test"))
                .hasSize(7)
                .allSatisfy(problem -> assertThat(problem).startsWith("vestibule.sms.providers.test."));
    }

    private static SmsMessage text(String text) {
        return new SmsMessage(
                MESSAGE.reference(), 1, MESSAGE.to(), text, MESSAGE.validity(), Optional.empty(), MESSAGE.callback());
    }

    private void stubSent(String... items) {
        server.stubFor(any(anyUrl()).willReturn(ok(sentItems(items))));
    }

    private static String sentItems(String... items) {
        return "<xml><messages>" + String.join("", items) + "</messages><status>ok</status></xml>";
    }

    private static String item(int id, int position, String words, String status) {
        return ("<item><ID>%d</ID><SequencePosition>%d</SequencePosition><TextDecoded>%s</TextDecoded><Status>%s</Status>"
                        + "<StatusError>98</StatusError></item>")
                .formatted(id, position, words, status);
    }
}
