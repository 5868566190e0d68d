package io.vestibule.sms.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The template language, rule by rule (contract 13.1), with texts that try to break out. */
class LanguageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String HOSTILE = "a\"b'c\\d\ne{{text}}f}}g${x}h&i=j<k>l%0Am+n é😀 #?/../";
    private static final Scope SCOPE = new Scope(
            "key.",
            Map.of("a", "A/b c", "list", "1,2", "empty", ""),
            Map.of("token", Secret.of("s3cret")),
            MessageValues.NAMES);

    private static SmsMessage message(String text, Optional<String> sender) {
        return new SmsMessage(
                "0123456789abcdef0123456789abcdef",
                4711,
                new PhoneNumber("+447700900123"),
                text,
                Duration.ofMinutes(10),
                sender,
                URI.create("https://portal.example.org/callbacks/sms/test/0123456789abcdef0123456789abcdef"));
    }

    private static UnaryOperator<String> values(String text, String sender) {
        var values = new MessageValues(
                new PhoneNumbers(Optional::empty),
                Clock.fixed(HttpDrivers.NOW, ZoneOffset.UTC),
                "pool1",
                Optional.empty());
        return SCOPE.over(values.of(message(text, Optional.ofNullable(sender))));
    }

    private static String fill(String template, String text) {
        return Template.parse(template, SCOPE).fill(values(text, null));
    }

    private static JsonNode tree(String template, String text) throws Exception {
        var filled = Trees.of(JSON.readTree(template), SCOPE)
                .fill(values(text, null))
                .orElseThrow();
        return JSON.readTree(filled.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "to.e164,+447700900123",
        "to.digits,447700900123",
        "to.national,07700900123",
        "to.country,GB",
        "text,Hello",
        "code,Hello",
        "sender,''",
        "sender.type,''",
        "pool,pool1",
        "ref,0123456789abcdef0123456789abcdef",
        "ref.short,0123456789abcdef0123",
        "ref.int31,4711",
        "ttl.seconds,600",
        "ttl.millis,600000",
        "expires.iso,2026-03-01T10:10:00Z",
        "callback.url,https://portal.example.org/callbacks/sms/test/0123456789abcdef0123456789abcdef",
        "encoding,gsm7",
        "parts,1",
        "attempt,1",
        "now.epoch,1772359200",
        "config.a,A/b c",
        "config.A,A/b c",
        "secret.token,s3cret"
    })
    void everyNameHasItsValue(String name, String value) {
        assertThat(fill("{{" + name + "}}", "Hello")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"Vestibule,word", "+15005550006,number", "15005550006,number", "12345,shortcode"})
    void aSenderHasAType(String sender, String type) {
        assertThat(Template.parse("{{sender.type}} {{pool}}", SCOPE).fill(values("Hello", sender)))
                .isEqualTo(type + " "); // a pool is for texts without a sender
    }

    @Test
    void aCodeIsReadFromTheLineForOneOrigin() {
        assertThat(fill("{{code}}", "747723 is your code.\n\n@portal.example.com #747723"))
                .isEqualTo("747723");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{text!lower}}|AbC|abc",
                "{{text!max:3}}|AbCd|AbC",
                "{{text!max:3}}|Ab😀|Ab",
                "{{text!digits}}|+44 7|447",
                "{{text!default:none}}|``|none",
                "{{text!map:a=x,b=y}}|b|y",
                "{{text!map:a=x,b=y}}|c|c",
                "{{text!url}}|a b/*~&|a%20b%2F%2A~%26",
                "{{text!form}}|a b&=|a+b%26%3D",
                "{{text!xml}}|<a b=\"c\">&'|&lt;a b=&quot;c&quot;&gt;&amp;&apos;",
                "{{text!base64}}|hé|aMOp",
                "{{text!hex}}|hé|68c3a9",
                "{{text!lower!max:2!hex}}|ABC|6162",
                "{{ text ! lower }}|A|a",
            })
    void everyFilterDoesWhatItSays(String template, String text, String result) {
        assertThat(fill(template.replace('!', '|'), text)).isEqualTo(result);
    }

    @Test
    void theJsonFilterEscapesAndAddsNoQuotes() throws Exception {
        assertThat(JSON.readTree(fill("{\"a\":\"{{text|json}}\"}", HOSTILE))
                        .path("a")
                        .asText())
                .isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{tex}}",
                "{{text|loud}}",
                "{{text|max}}",
                "{{text|max:x}}",
                "{{text|map:a}}",
                "{{text|lower:x}}",
                "{{text|default}}",
                "{{text",
                "{{}}",
                "{{config.none}}",
                "{{secret.none}}",
                "{{sent.iso}}",
                "{{text|}}"
            })
    void whatIsNotKnownIsRefused(String template) {
        assertThatThrownBy(() -> Template.parse(template, SCOPE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aValueIsNeverLookedAtAgain() {
        assertThat(fill("{{text}}", "{{secret.token}} ${x} }}")).isEqualTo("{{secret.token}} ${x} }}");
    }

    @Test
    void aTreeEscapesItsLeaves() throws Exception {
        var filled = tree("{\"to\":[\"{{to.e164}}\"],\"a\":{\"b\":\"<{{text}}>\"},\"n\":1,\"t\":true}", HOSTILE);
        assertThat(filled.path("a").path("b").asText()).isEqualTo("<" + HOSTILE + ">");
        assertThat(filled.path("to").get(0).asText()).isEqualTo("+447700900123");
        assertThat(filled.path("n").isInt()).isTrue();
        assertThat(filled.path("t").isBoolean()).isTrue();
        assertThat(filled.size()).isEqualTo(4);
    }

    @Test
    void aLeafOfOnePlaceholderHasTheTypeItAsksFor() throws Exception {
        var filled = tree(
                """
                {"i":"{{to.digits|int}}","b":"{{text|bool}}","a":"{{text|array}}","l":"{{config.list|array}}",
                 "s":"x{{to.digits|int}}","o":"{{sender|optional}}","e":"{{sender}}","r":["{{sender|optional}}"],
                 "n":"{{config.none|optional}}"}""",
                "yes");
        assertThat(filled)
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"i":447700900123,"b":true,"a":["yes"],"l":["1","2"],"s":"x447700900123","e":"","r":[]}"""));
        assertThat(tree("{\"a\":\"{{text|array}}\"}", "one, two").path("a")).hasSize(1);
        assertThatThrownBy(() -> tree("{\"a\":\"{{text|int}}\"}", "12a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("{{text}} is no whole number");
    }

    private static URI address(String template, String text, Map<String, String> more) {
        return Address.parse(template, SCOPE).fill(values(text, null), more);
    }

    @Test
    void anAddressEscapesPathAndQuery() {
        var line = HOSTILE.replace("\n", "");
        var uri = address("https://h:8443/x/{{text}}/{{config.a}}?q={{text}}", line, Map.of());
        assertThat(uri.getHost()).isEqualTo("h");
        assertThat(uri.getRawPath()).doesNotContain("/..").endsWith("/A%2Fb%20c");
        assertThat(uri.getRawPath().split("/")).hasSize(4);
        assertThat(uri.getPath()).isEqualTo("/x/" + line + "/A/b c");
        assertThat(uri.getRawFragment()).isNull();
        var asked = address("https://h/?q={{text}}&u={{text|url}}", HOSTILE, Map.of("m", HOSTILE));
        var query = new ReceiptRequest("GET", asked.toString(), Map.of(), new byte[0]).query();
        assertThat(query).isEqualTo(Map.of("q", HOSTILE, "u", HOSTILE, "m", HOSTILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\0b", "..", "."})
    void aPathTakesNoEndOfALineAndNoWayUp(String text) {
        assertThatThrownBy(() -> address("https://h/{{text}}", text, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text.length() > 2 ? text : "\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\0b"})
    void aQueryTakesTheLinesOfATextAndNothingElse(String text) {
        assertThatThrownBy(() -> address("https://h/?q={{text}}", text, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> address("https://h/", "x", Map.of("q", text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://h/",
                "https://{{text}}/",
                "https://h{{to.digits}}/",
                "https://u:p@h/",
                "h/x",
                "https://",
                "https://h/a b",
                "https://h/%zz",
                "{{config.a}}/x",
                "https://h/x#y",
                "{{text}}"
            })
    void aHostIsFixedAndAnAddressIsOne(String template) {
        assertThatThrownBy(() -> Address.parse(template, SCOPE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAccountMayNameTheBase() {
        var scope = new Scope("key.", Map.of("url", "https://h.example.org:1/base/"), Map.of(), MessageValues.NAMES);
        assertThat(Address.parse("{{config.url}}/x", scope).fill(name -> "", Map.of()))
                .isEqualTo(URI.create("https://h.example.org:1/base/x"));
        var host = new Scope("key.", Map.of("host", "h.example.org"), Map.of(), MessageValues.NAMES);
        assertThat(Address.parse("https://{{config.host}}:8443/x", host).fill(name -> "", Map.of()))
                .isEqualTo(URI.create("https://h.example.org:8443/x"));
    }

    @Test
    void nothingPrintsATemplateOrASecret() {
        assertThat(SCOPE + Template.parse("{{text}} constant", SCOPE).toString())
                .doesNotContain("s3cret", "constant");
    }
}
