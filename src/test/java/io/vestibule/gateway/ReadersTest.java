package io.vestibule.gateway;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadersTest {

    private static final Set<String> TO = Set.of("to");
    private static final Set<String> TEXT = Set.of("text");

    private static Optional<SentBody> body(String body, String type) {
        return SentBody.read(body.getBytes(StandardCharsets.UTF_8), Optional.ofNullable(type));
    }

    private static Set<String> texts(String body, String type) {
        return body(body, type).orElseThrow().fields().values(TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "text=a+b%20c%2Bd | a b c+d",
                "text=100%+sure | 100% sure",
                "text=%C3%A9%20%E9 | Ã© é",
                "text=%E2%82%AC | €",
                "text=Tom & Jerry&to=1 | Tom & Jerry",
                "text=a=b&to=1 | a=b",
                "TE_XT=a | a",
                "text=a&text=a | a",
                "text=%22Code: 1%22 | Code: 1",
                "text=\"Code: 1\"&to=\"+44\" | Code: 1",
                "text=\" | \"",
            })
    void readsForms(String form, String text) {
        assertThat(texts(form, "application/x-www-form-urlencoded")).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"text\":\"a\"} | a",
                "{\"text\":123456} | 123456",
                "{\"text\":1.10} | 1.10",
                "{\"text\":true} | true",
                "{\"text\":[\"a\"]} | a",
                "{\"messages\":[{\"text\":\"a\",\"to\":[\"1\"]}]} | a",
                "{\"text\":\"a\\nb \\u20ac\"} | ~a\nb €~",
                "{\"text\":\"say \"hi\" now\",\"to\":\"+44\"} | say \"hi\" now",
                "{\"to\":\"+44\",\"text\":\"say \"hi\"\"} | say \"hi\"",
                "{\"text\":\"a\\d\",\"to\":\"+44\"} | a\\d",
                "{\"m\":{\"text\":\"a \"b\"\"},\"to\":\"+44\"} | a \"b\"",
                "{\"text\":\"a \"b\", c\",\"to\":\"+44\"} | a \"b\", c",
                "{\"to\":\"+44\", \"text\": \"a\" | a",
            })
    void readsJsonEvenWhereQuotesAreNotEscaped(String json, String text) {
        assertThat(texts(json, "application/json")).containsExactly(text);
    }

    @Test
    void readsJsonWithNewlinesThatAreNotEscaped() {
        assertThat(texts("{\"text\":\"a\nb\",\"to\":\"+44\"}", null)).containsExactly("a\nb");
        assertThat(texts("{\"text\":\"a \"\nb\",\"to\":\"+44\"}", null)).containsExactly("a \"\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sms><to>+44</to><text>a &amp; b</text></sms>",
                "<?xml version='1.0' encoding='UTF-8'?><x:sms xmlns:x='y'><x:text><![CDATA[a & b]]></x:text></x:sms>",
                "<message to='+44'><text>a <!-- no -->&#38; b</text></message>",
                "<message text='a &amp; b'/>",
            })
    void readsXml(String xml) {
        assertThat(texts(xml, "application/xml")).containsExactly("a & b");
        assertThat(texts(xml, "plain/text")).containsExactly("a & b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a><text>&x;</text></a>",
                "<!DOCTYPE a [<!ENTITY x 'lol'><!ENTITY y '&x;&x;'>]><a><text>&y;</text></a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a><text>b</text></a>",
                "<a><text>&x;</text></a>",
                "<a><text>b</a>",
                "<a",
                "<",
                "<a/><b/>",
                "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><text>b</text></a></a></a></a></a></a></a></a></a></a>"
                        + "</a></a></a></a></a></a></a>",
            })
    void refusesXmlThatIsBrokenOrDefinesEntities(String xml) {
        assertThat(body(xml, "application/xml")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[]",
                "{\"",
                "{\"text",
                "{\"text\":",
                "{\"text\":\"a",
                "[[[[[[[[[[[[[[[[[[[[1",
                "{} {}"
            })
    void refusesJsonInWhichNothingIsToBeFound(String json) {
        assertThat(body(json, "application/json")).isEmpty();
    }

    @Test
    void seesThatANameIsThereTwice() {
        assertThat(body("{\"to\":\"1\",\"to\":\"2\"}", null)
                        .orElseThrow()
                        .fields()
                        .values(TO))
                .hasSize(2);
        assertThat(body("{\"to\":\"1\",\"x\":\"a \"b\"\",\"to\":\"2\"}", null)
                        .orElseThrow()
                        .fields()
                        .values(TO))
                .hasSize(2);
        assertThat(body("to=1&to=2", null).orElseThrow().fields().values(TO)).hasSize(2);
        assertThat(body("<a><to>1</to><to>2</to></a>", null)
                        .orElseThrow()
                        .fields()
                        .values(TO))
                .hasSize(2);
    }

    @Test
    void takesABodyThatIsNothingButWordsAsTheText() {
        assertThat(body("Your code: 123 = good", "plain/text").orElseThrow().plain())
                .contains("Your code: 123 = good");
        assertThat(body("a=b", "plain/text").orElseThrow().plain()).isEmpty();
        assertThat(body("  ", null).orElseThrow().plain()).isEmpty();
    }

    @Test
    void understandsCharsets() {
        var words = "text=grün €";
        assertThat(Decoding.text(words.getBytes(Charset.forName("windows-1252")), Optional.empty()))
                .isEqualTo(words);
        assertThat(Decoding.text(words.getBytes(Charset.forName("windows-1252")), Optional.of("utf-8")))
                .isEqualTo(words);
        assertThat(Decoding.text(words.getBytes(Charset.forName("ISO-8859-15")), Optional.of("iso-8859-15")))
                .isEqualTo(words);
        assertThat(Decoding.text(words.getBytes(StandardCharsets.UTF_16), Optional.empty()))
                .isEqualTo(words);
        assertThat(Decoding.text(words.getBytes(StandardCharsets.UTF_16LE), Optional.of("UTF-16LE")))
                .isEqualTo(words);
        assertThat(Decoding.text(("\uFEFF" + words).getBytes(StandardCharsets.UTF_8), Optional.of("no-such")))
                .isEqualTo(words);
        assertThat(Decoding.text(words.getBytes(StandardCharsets.UTF_8), Optional.of(":-)")))
                .isEqualTo(words);
        assertThat(SentBody.read(
                                words.getBytes(StandardCharsets.UTF_16LE),
                                Optional.of("text/plain; charset=\"UTF-16LE\""))
                        .orElseThrow()
                        .fields()
                        .values(TEXT))
                .containsExactly("grün €");
    }

    /** What takes the square of its length would take minutes here. */
    @Test
    @Timeout(5)
    void isNotSlowedDownByHostileBodies() {
        for (var seed :
                new String[] {"\"", "{\"a\":\"", "\"a\":\"\",", "\"}}}", "\",\"", "a&", "%2", "<a>", "{", "\\\"", "+ "
                }) {
            var flood = seed.repeat(Gateway.MOST_BYTES / seed.length());
            for (var start : new String[] {"", "{", "{\"to\":\"", "<a>", "text="}) {
                body(start + flood, null);
            }
        }
    }
}
