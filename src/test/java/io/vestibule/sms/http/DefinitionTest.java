package io.vestibule.sms.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.Rate;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Definitions of one's own: whatever is wrong in one stops its load, with its place. */
@DisplayName("sms conformance 30: what is wrong in a definition stops its load, with a clear message")
class DefinitionTest {

    private static final String GOOD =
            """
            endpoint: { url: "https://h.example.org/send" }
            body: { format: json, template: { to: "{{to.e164}}", text: "{{text}}" } }
            success: { http: [200], all: [{ pointer: /ok, equals: true }] }
            messageId: { pointer: /id }
            """;
    private static final String PUSH =
            """
            dlr:
              mode: push
              id: id
              status: status
              auth: { type: pathToken }
              statusMap: { DONE: delivered, GONE: undelivered }
            """;

    @TempDir
    private Path folder;

    private Map<String, String> account(String yaml, String... settings) throws IOException {
        var file = Files.writeString(folder.resolve("own.yaml"), yaml);
        var all = new HashMap<>(Map.of("definition", file.toString(), "callback-token", HttpDrivers.TOKEN));
        for (var i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return all;
    }

    private List<String> problems(String yaml, String... settings) throws IOException {
        return HttpDrivers.problems(account(yaml, settings));
    }

    @Test
    void aGoodOneHasNoProblems() throws IOException {
        assertThat(problems(GOOD)).isEmpty();
        assertThat(problems(GOOD + PUSH)).isEmpty();
    }

    /** What is put in place of what, and what the message has to name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{text}}|{{words}}|body.template: text: there is no placeholder {{words}} here",
                "{{text}}|{{text!shout}}|body.template: text: there is no filter \"shout\"",
                "{{text}}|{{secret.k}}|Set vestibule.sms.providers.test.secrets.k",
                "{{text}}|{{text|{{ begins a placeholder",
                "messageId:|messageld:|messageld: there is no such field. Use auth, body,",
                "equals: true|equal: true|success.all[0].equal: there is no such field",
                "pointer: /ok|regex: '('|success.all[0].regex: is no regular expression",
                "pointer: /ok,|pointer: /ok, contains: a,|success.all[0].pointer: a rule has exactly one",
                "[200]|[2000]|success.http: \"2000\"",
                "format: json|format: jason|body.format: there is no format \"jason\"",
                "format: json|format: raw|body.template: must be words",
                "https://h.example.org|ftp://h|endpoint.url: is no address",
                "endpoint: {|endpoint: { method: DELETE, |endpoint.method: use GET, POST or PUT",
                "success:|auth: { type: sigv5 }\\nsuccess:|auth.type: there is no such way. Use one of none, basic,",
                "success:|auth: { type: sigv4, region: r, service: sns }\\nsuccess:|auth.accessKeyId: is missing",
                "success:|auth: { type: jwt-rs256, key: k }\\nsuccess:|auth.key: is not a PEM file",
                "success:|auth: { type: vonage-sig, apiKey: k, secret: s }\\nsuccess:|body.format: must be form",
                "success:|auth: { type: oauth2-cc, tokenUrl: x, clientId: i }\\nsuccess:|auth.tokenUrl: is no address",
                "success:|auth: { type: bearer }\\nsuccess:|auth.token: is missing",
                "success:|headers: { Host: x }\\nsuccess:|headers.Host: is written by itself",
                "success:|error: { classes: { 1: gone } }\\nsuccess:|error.classes.1: there is no class of failure \"gone\". Use one of ambiguous,",
                "success:|priority: high\\nsuccess:|priority: is no whole number",
                "success:|rate: { burst: 3 }\\nsuccess:|rate.burst: needs rate.perSecond",
                "success:|rate: { perSecond: 0 }\\nsuccess:|rate.perSecond: is no number above 0",
                "success:|tls: { pin: abc }\\nsuccess:|tls.pin: is no SHA-256 fingerprint",
                "success:|lookup: { schedule: [1s] }\\nsuccess:|lookup.url: is missing, and find is as well",
                "success:|lookup: { url: \"https://h/{{text}}\", status: s, statusMap: { A: sent } }\\nsuccess:|lookup.url: there is no placeholder {{text}}",
                "success:|lookup: { find: { url: \"https://h/\", id: i, status: s, statusMap: { A: sent } } }\\nsuccess:|lookup.find.match: is missing",
                "success:|lookup: { find: { missing: gone } }\\nsuccess:|lookup.find.missing: there is no meaning \"gone\"",
                "success:|dlr: { mode: poll }\\nsuccess:|dlr.mode: poll needs lookup",
                "success:|timeouts: { read: soon }\\nsuccess:|timeouts.read: is no duration",
                "success:|kind: smpp\\nsuccess:|kind: there is no kind \"smpp\"",
                "success:|success: {}\\nsuccess:|is no YAML",
            })
    void oneWithAFaultIsNotLoaded(String good, String bad, String message) throws IOException {
        var yaml = GOOD.replace(good, bad.replace('!', '|').replace("\\n", "\n"));
        assertThat(yaml).isNotEqualTo(GOOD);
        assertThat(problems(yaml))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith(HttpDrivers.KEY + "definition: "))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DONE: delivered|DONE: arrived|dlr.statusMap.DONE: there is no state \"arrived\". Use one of delivered,",
                "type: pathToken|type: trust|dlr.auth.type: there is no such proof",
                "auth: { type: pathToken }|formats: [json]|dlr.auth: is missing",
                "  id: id|  formats: [xml]|dlr.formats: there is no \"xml\" here",
                "  id: id|  methods: [POST]|dlr.id: is missing",
                "  id: id|  ack: 500|dlr.ack: \"500\" does not fit here",
                "type: pathToken|type: hmac|dlr.auth.algorithm: is missing",
                "type: pathToken|type: jwt, algorithms: [none]|dlr.auth.algorithms: there is no algorithm \"none\"",
                "type: pathToken|type: basic|callback-username",
            })
    void receiptsWithAFaultAreNotLoaded(String good, String bad, String message) throws IOException {
        assertThat(problems(GOOD + PUSH.replace(good, bad)))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @Test
    void rawWordsMustBeEscaped() throws IOException {
        var xml = "endpoint: { url: \"https://h/\" }\nbody: { format: xml, template: \"<t>{{text%s}}</t>\" }\n";
        assertThat(problems(xml.formatted("|xml"))).isEmpty();
        assertThat(problems(xml.formatted("|max:9|hex"))).isEmpty();
        assertThat(problems(xml.formatted("")))
                .singleElement()
                .asString()
                .contains("body.template: {{text}} must end with one of the filters base64, form, hex, url, xml");
        assertThat(problems(xml.formatted("|json"))).hasSize(1);
        assertThat(problems(xml.formatted("|xml|max:9"))).hasSize(1);
        assertThat(problems(xml.formatted("").replace("xml,", "raw,"))).hasSize(1);
        assertThat(problems(xml.formatted("|json").replace("xml,", "raw,"))).isEmpty();
    }

    @Test
    void namesAFileThatIsNotThere() throws IOException {
        assertThat(HttpDrivers.problems(Map.of("definition", "nowhere.yaml")))
                .singleElement()
                .asString()
                .contains("the file nowhere.yaml cannot be read");
        assertThat(HttpDrivers.problems(Map.of("definition", "nobody")))
                .singleElement()
                .asString()
                .contains("Use clickatell, bulksms, smseagle or");
        assertThat(HttpDrivers.problems(Map.of("definition", "src/test/resources/sms/definitions/others.yaml")))
                .singleElement()
                .asString()
                .contains("there are several definitions");
        assertThat(problems("!!java.net.URL [\"https://h/\"]"))
                .singleElement()
                .asString()
                .contains("is no YAML");
    }

    @Test
    void whatIsTooMuchForAProviderIsNotSent() throws IOException {
        var limits = "limits: { maxChars: 10, senderPattern: '[0-9]+', reservedPatterns: ['\\$\\{'] }\n"
                + "countries: { deny: [US] }\n";
        var provider = HttpDrivers.open(account(GOOD + limits));
        assertThat(refusal(provider, "+447700900123", "Hello world", "123")).isEqualTo(SmsFailure.ROUTE);
        assertThat(refusal(provider, "+447700900123", "${x}", "123")).isEqualTo(SmsFailure.ROUTE);
        assertThat(refusal(provider, "+447700900123", "Hello", "Word")).isEqualTo(SmsFailure.ROUTE);
        assertThat(refusal(provider, "+12025550123", "Hello", "123")).isEqualTo(SmsFailure.REGION);
    }

    private static SmsFailure refusal(SmsProvider provider, String to, String text, String sender) {
        var message = new SmsMessage(
                "0123456789abcdef0123456789abcdef",
                1,
                new PhoneNumber(to),
                text,
                Duration.ofMinutes(1),
                Optional.of(sender),
                URI.create("https://h/callbacks/sms/test/1"));
        return ((SendResult.Refused) provider.send(message)).failure();
    }

    @Test
    void readsReceiptsInEachForm() throws IOException {
        var push = PUSH.replace("  id: id", "  methods: [GET, POST]\n  formats: [query, form]\n  ack: 200\n  id: id");
        var provider = HttpDrivers.open(account(GOOD + push));
        var url = "https://portal.example.org/callbacks/sms/test/" + HttpDrivers.TOKEN;
        var receipts = ((ReceiptReading.Genuine)
                        provider.read(new ReceiptRequest("GET", url + "?id=7&status=DONE", Map.of(), new byte[0])))
                .receipts();
        assertThat(receipts.get(0).state()).isEqualTo(SmsState.DELIVERED);
        var form = Map.of("content-type", "application/x-www-form-urlencoded");
        var body = "id=7&status=GONE".getBytes(StandardCharsets.UTF_8);
        receipts = ((ReceiptReading.Genuine) provider.read(new ReceiptRequest("POST", url, form, body))).receipts();
        assertThat(receipts.get(0).state()).isEqualTo(SmsState.UNDELIVERED);
        assertThat(receipts.get(0).failure()).contains(SmsFailure.PROVIDER_FAULT);
        var json = Map.of("content-type", "application/json");
        assertThat(provider.read(new ReceiptRequest("POST", url, json, "{}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ReceiptReading.Unreadable.class);
        assertThat(provider.read(new ReceiptRequest("PUT", url, form, body)))
                .isInstanceOf(ReceiptReading.Unreadable.class);
        assertThat(provider.receiptStatus(true)).isEqualTo(200);
        assertThat(provider.receiptStatus(false)).isEqualTo(503);
    }

    @Test
    void saysHowFastInWhichPlaceAndWhenItIsAsked() throws IOException {
        var more =
                """
                priority: 7
                rate: { perSecond: 0.5, burst: 3 }
                lookup: { url: "https://h/{{id}}", schedule: [1s, PT1M], status: s, statusMap: { A: sent } }
                """;
        var provider = HttpDrivers.open(account(GOOD + more));
        assertThat(provider.priority()).isEqualTo(7);
        assertThat(provider.rate()).contains(new Rate(0.5, 3));
        assertThat(provider.pollWaits()).containsExactly(Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThat(HttpDrivers.open(account(GOOD)).rate()).isEmpty();
        assertThat(HttpDrivers.open(account(GOOD)).priority()).isEqualTo(SmsProvider.USUAL_PRIORITY);
    }

    @Test
    void asksWhatBecameOfAText() throws IOException {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try {
            server.stubFor(get(urlEqualTo("/texts/a%2Fb?key=k"))
                    .willReturn(okJson("{\"texts\":[{\"state\":\"GONE\",\"why\":25}]}")));
            var lookup =
                    """
                    dlr: { mode: poll }
                    lookup:
                      url: "%s/texts/{{id}}"
                      query: { key: "{{secret.key}}" }
                      items: /texts
                      status: state
                      errorCode: why
                      statusMap: { GONE: undelivered }
                      errorMap: { 25: bad-number }
                    """
                            .formatted(server.baseUrl());
            var provider = HttpDrivers.open(account(GOOD + lookup, "secrets.key", "k"));
            assertThat(provider.receipts()).isEqualTo(ReceiptWay.POLL);
            var receipt = provider.poll("a/b").orElseThrow();
            assertThat(receipt.state()).isEqualTo(SmsState.UNDELIVERED);
            assertThat(receipt.failure()).contains(SmsFailure.BAD_NUMBER);
            assertThat(receipt.providerId()).isEqualTo("a/b");
            assertThat(provider.poll("other")).isEmpty();
        } finally {
            server.stop();
        }
    }
}
