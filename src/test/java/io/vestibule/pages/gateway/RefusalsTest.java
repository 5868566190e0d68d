package io.vestibule.pages.gateway;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.delivery.Delivery;
import io.vestibule.task.Commit;
import io.vestibule.testing.RawHttp;
import io.vestibule.testing.ScriptedProvider;

import static io.vestibule.pages.gateway.GatewayTexts.KEY;
import static io.vestibule.pages.gateway.GatewayTexts.PATH;
import static io.vestibule.pages.gateway.GatewayTexts.basic;
import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.id;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static io.vestibule.pages.gateway.GatewayTexts.textTo;
import static io.vestibule.pages.gateway.GatewayTexts.textsTo;
import static org.assertj.core.api.Assertions.assertThat;

/** What is not taken, what is said about it, and that nothing of it is stored or logged. */
@QuarkusTest
@TestProfile(GatewayTexts.class)
@Tag("database")
class RefusalsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    MeterRegistry metrics;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(new PatternFormatter("%s%e").format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        ScriptedProvider.resetAll();
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    private static RawHttp.Answer get(String query, String... headers) {
        return RawHttp.send("GET " + PATH + query + " HTTP/1.1\n" + String.join("\n", headers), "");
    }

    private static void assertRefused(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("ERROR; CODE=" + code);
        assertThat(answer.headers()).containsEntry("content-type", "text/plain;charset=UTF-8");
    }

    private static long deliveries() {
        return Commit.read(() -> Delivery.count());
    }

    private double counted(String caller, String outcome) {
        var counter = metrics.find("vestibule.gateway")
                .tags("caller", caller, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authorization: Basic",
                "Authorization: Basic %%%",
                "Authorization: Basic aXNl",
                "Authorization: Bearer",
                "Authorization: Bearer ise",
                "Authorization: Bearer " + KEY,
                "Authorization: Digest username=\"ise\"",
                "Authorization: ise-secret",
                "access-token: wrong",
                "access-token: " + KEY,
                "Cookie: vestibule=ise-secret",
            })
    void whoShowsNothingThatWeKnowIsNobody(String header) {
        var before = counted("unknown", "credentials");
        var answer = get("?to=+15005550001&text=Hi", header.isEmpty() ? "X: y" : header);
        assertRefused(answer, 401, "CREDENTIALS");
        assertThat(answer.headers().get("www-authenticate")).startsWith("Basic realm=");
        assertThat(counted("unknown", "credentials")).isEqualTo(before + 1);
    }

    @Test
    void aSecretIsGoodForItsOwnNameOnly() {
        for (var wrong :
                List.of("ise:wso-secret", "ISE:ise-secret", ":ise-secret", "ise:", "ise:ise-secret ", "ise:" + KEY)) {
            var header = "Authorization: Basic " + Base64.getEncoder().encodeToString(wrong.getBytes());
            assertRefused(get("?to=+15005550001&text=Hi", header), 401, "CREDENTIALS");
        }
        assertRefused(get("/ise-secret?to=+15005550001&text=Hi"), 401, "CREDENTIALS");
        assertRefused(get("?key=ise-secret&to=+15005550001&text=Hi"), 401, "CREDENTIALS");
    }

    @Test
    void theOldSecretIsGoodUntilItIsTakenOut() {
        for (var secret : List.of("old-secret", "new-secret")) {
            assertThat(get("?to=" + freshNumber() + "&text=Hi", "Authorization: " + basic("turning", secret))
                            .status())
                    .isEqualTo(200);
            assertThat(get("?to=" + freshNumber() + "&text=Hi", "Authorization: Bearer " + secret)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aCallerMayBeBoundToItsNetworks() {
        var before = deliveries();
        assertRefused(post("inside", FORM, "to=+15005550001&text=Hi"), 403, "SOURCE");
        assertThat(deliveries()).isEqualTo(before);
        assertThat(counted("inside", "source")).isPositive();
        assertThat(post("local", FORM, "to=" + freshNumber() + "&text=Hi").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "text=Hi | NUMBER_MISSING",
                "~~ | NUMBER_MISSING",
                "to=&text=Hi | NUMBER_MISSING",
                "to=nobody&text=Hi | NUMBER",
                "to=%2B442079460000&text=Hi | NUMBER",
                "to=07700900123&text=Hi | NUMBER",
                "to=%2B1&text=Hi | NUMBER",
                "to=%2B15005550001 | TEXT_MISSING",
                "to=%2B15005550001&text=%20%0A | TEXT_MISSING",
                "to=%2B15005550001&text=a%00b | TEXT",
                "to=%2B15005550001&text=a%1Bb | TEXT",
                "to=%2B15005550001&to=%2B15005550002&text=Hi | AMBIGUOUS",
                "to=%2B15005550001&phone=%2B15005550002&text=Hi | AMBIGUOUS",
                "to=%2B15005550001&text=Hi&message=Ho | AMBIGUOUS",
                "{\"to\":[\"+15005550001\",\"+15005550002\"],\"text\":\"Hi\"} | AMBIGUOUS",
                "{\"to\":\"+15005550001\",\"text\":\"Hi\",\"to\":\"+15005550002\"} | AMBIGUOUS",
                "{\"to\":{\"a\":1},\"text\":\"Hi\"} | NUMBER_MISSING",
                "{\"to\":\"+15005550001\",\"text\":\"\\ud800\"} | TEXT",
                "{\"to\":\"+15005550001\",\"text\":null} | TEXT_MISSING",
                "{\"to\" | UNREADABLE",
                "[] | UNREADABLE",
                "<sms><to>+15005550001</to> | UNREADABLE",
                "<!DOCTYPE s [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><s><to>+15005550001</to><text>&x;</text></s>"
                        + " | UNREADABLE",
            })
    void whatCannotBeSentIsRefusedAndNotStored(String body, String code) {
        var before = deliveries();
        assertRefused(post("ise", null, body), 400, code);
        assertThat(deliveries()).isEqualTo(before);
    }

    /** A guest's name may stand in a text. Whoever makes it look like more fields gets no text to another number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":\"Hello Eve\",\"to\":\"+15005559999\",\"x\":\", your code: 1\",\"to\":\"$\"}",
                "{\"content\":\"Hello Eve\",\"phone\":\"+15005559999\",\"x\":\" \", your code: 1\",\"to\":\"$\"}",
                "content=Hello Eve&to=+15005559999&x=, your code: 1&to=$",
                "<s><content>Hello Eve</content><to>+15005559999</to><content>, your code: 1</content><to>$</to></s>",
            })
    void noTextGoesToANumberThatStandsInItsWords(String body) {
        var to = freshNumber();
        assertRefused(post("wso", null, body.replace("$", to)), 400, "AMBIGUOUS");
        assertThat(textsTo("+15005559999")).isEmpty();
        assertThat(textsTo(to)).isEmpty();
    }

    @Test
    void point28ACountryThatIsNotServedIsRefusedBeforeAnythingIsStored() {
        var before = deliveries();
        assertRefused(post("home", FORM, "to=%2B46701234567&text=Hi"), 403, "COUNTRY");
        assertRefused(post("home", FORM, "to=" + freshNumber() + "&text=Hi"), 403, "COUNTRY");
        assertThat(deliveries()).isEqualTo(before);
        assertThat(counted("home", "country")).isEqualTo(2);
    }

    @Test
    void aCallersOwnSettingsGoWithTheText() {
        var id = id(post("home", FORM, "to=07700900321&text=Hi"));
        var message = textTo("+447700900321");
        assertThat(message.sender()).contains("Example");
        var delivery = Commit.read(() -> Delivery.byId(id)).orElseThrow();
        assertThat(delivery.portal).isEqualTo("home");
        assertThat(delivery.purpose).isEqualTo("gateway");
        assertThat(delivery.route).isEqualTo("solo");
        assertThat(delivery.urgent).isFalse();
        assertThat(delivery.country).isEqualTo("GB");
    }

    @Test
    void aCallerMayNameItsFields() {
        var to = freshNumber();
        id(post("named", FORM, "Empf%61enger=" + to + "&NachRicht=Hi&to=x&text=y"));
        assertThat(textTo(to).text()).isEqualTo("Hi");
        assertRefused(post("named", FORM, "to=" + to + "&text=y"), 400, "NUMBER_MISSING");
    }

    @Test
    void aTextHasAsManyPartsAsItsCallerMaySend() {
        assertRefused(post("short", FORM, "to=" + freshNumber() + "&text=" + "x".repeat(161)), 400, "LENGTH");
        id(post("short", FORM, "to=" + freshNumber() + "&text=" + "x".repeat(160)));
    }

    @Test
    void theRateIsKeptAndTheAnswerTellsWhenToComeAgain() {
        id(post("slow", FORM, "to=" + freshNumber() + "&text=Hi"));
        var to = freshNumber();
        var second = id(post("slow", FORM, "to=" + to + "&text=Hi"));
        var third = post("slow", FORM, "to=" + freshNumber() + "&text=Hi");
        assertRefused(third, 429, "RATE");
        assertThat(Integer.parseInt(third.headers().get("retry-after"))).isBetween(1, 60);
        // what was taken already is not refused
        assertThat(id(post("slow", FORM, "to=" + to + "&text=Hi"))).isEqualTo(second);
    }

    @Test
    void theQuotasAreKept() {
        id(post("few", FORM, "to=" + freshNumber() + "&text=Hi"));
        id(post("few", FORM, "to=" + freshNumber() + "&text=Hi"));
        var third = post("few", FORM, "to=" + freshNumber() + "&text=Hi");
        assertRefused(third, 429, "QUOTA");
        assertThat(Integer.parseInt(third.headers().get("retry-after"))).isBetween(86_000, 86_400);

        var to = freshNumber();
        id(post("fewer", FORM, "to=" + to + "&text=Hi"));
        id(post("fewer", FORM, "to=" + freshNumber() + "&text=Hi"));
        assertRefused(post("fewer", FORM, "to=" + to + "&text=Ho"), 429, "NUMBER_QUOTA");
    }

    @Test
    void hugeBodiesAreRefused() {
        var head = "to=+15005550001&text=";
        assertRefused(post("ise", FORM, head + "x".repeat(20_000)), 413, "TOO_LARGE");
        var beyond = post("ise", FORM, head + "x".repeat(100_000));
        assertThat(beyond.status()).isEqualTo(413);
        assertThat(beyond.body()).isEqualTo("ERROR; CODE=413");
        var chunks = RawHttp.send(
                "POST " + PATH + " HTTP/1.1\nTransfer-Encoding: chunked\nAuthorization: " + basic("ise"),
                ("1000\r\n" + "x".repeat(0x1000) + "\r\n").repeat(17) + "0\r\n\r\n");
        assertThat(chunks.status()).isEqualTo(413);
        assertThat(chunks.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DELETE, 405", "PATCH, 405", "HEAD, 405", "BREW, 405"})
    void otherMethodsSendNothing(String method, int status) {
        var to = freshNumber();
        var answer = RawHttp.send(
                method + " " + PATH + "?to=" + to + "&text=Hi HTTP/1.1\nAuthorization: " + basic("ise"), "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("<");
        assertThat(textsTo(to)).isEmpty();
    }

    @Test
    void aPageOfAnotherSiteMayCallAsAnybodyElse() {
        var to = freshNumber();
        var answer = RawHttp.send(
                "POST " + PATH + " HTTP/1.1\nOrigin: https://ise.example.org\nSec-Fetch-Site: cross-site\n"
                        + "Authorization: " + basic("ise"),
                "to=" + to + "&text=Hi");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/x-www-form-urlencoded; charset=\"",
                "application/json; charset=UTF-16",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/xml; charset=EBCDIC-CP-US",
                "*/*",
                "a/b/c; charset=x",
            })
    void noContentTypeBreaksAnything(String type) {
        for (var body :
                List.of("to=%zz&text=%", "&&&=&a&a=1", "\u0000", "--x\r\n\r\n--x--", "{\"to\":1e999,\"text\":-0}")) {
            var answer = post("ise", type, body);
            assertThat(answer.status()).as(type + " " + body).isBetween(400, 499);
            assertThat(answer.body()).startsWith("ERROR; CODE=");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?&&==&?",
                "?to=%ff%fe&text=%ed%a0%80",
                "/%00?to=1",
                "/a/b",
                ";x=1",
                "/",
            })
    void noAddressBreaksAnything(String address) {
        var answer = get(address, "Authorization: " + basic("ise"));
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).startsWith("ERROR; CODE=");
    }

    /** The server itself sees that these are no addresses, and says so before anybody is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"?to=%zz&text=%", "?to=<script>&text=\"'{}|\\^`", "/%zz"})
    void noAddressThatIsNoneGetsAnywhere(String address) {
        var answer = get(address, "Authorization: " + basic("ise"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void point29NeitherTextNorNumberNorQueryIsLogged() {
        var to = freshNumber();
        id(get("?to=" + to + "&text=7hk4-mq2n&key=" + KEY));
        textTo(to);
        get("?to=" + to + "&text=7hk4-mq2n&key=wrong-key-0123456789");
        get("/wrong-key-0123456789?to=" + to + "&text=7hk4-mq2n");
        get("/wrong/key?to=" + to + "&text=7hk4-mq2n");
        post("ise", FORM, "to=" + to + "x&text=7hk4-mq2n");
        post("ise", "a/b/c", "to=" + to + "x&text=7hk4-mq2n");
        RawHttp.send("PATCH " + PATH + "?to=" + to + "&text=7hk4-mq2n HTTP/1.1", "");
        assertThat(log)
                .isNotEmpty()
                .noneMatch(line -> line.contains("7hk4")
                        || line.contains(to.substring(1))
                        || line.contains(KEY)
                        || line.contains("wrong-key")
                        || line.contains("-secret"));
    }
}
