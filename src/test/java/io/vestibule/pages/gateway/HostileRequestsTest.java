package io.vestibule.pages.gateway;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.delivery.ScriptedTexts;
import io.vestibule.testing.RawHttp;
import io.vestibule.testing.ScriptedProvider;

import static io.vestibule.pages.gateway.GatewayTexts.PATH;
import static io.vestibule.pages.gateway.GatewayTexts.assertRefused;
import static io.vestibule.pages.gateway.GatewayTexts.basic;
import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.get;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static io.vestibule.pages.gateway.GatewayTexts.textsTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Requests that nobody makes who means well. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class HostileRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
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
        assertThat(chunks.body()).isEqualTo("ERROR; CODE=TOO_LARGE");
        var endless = RawHttp.send(
                "POST " + PATH + " HTTP/1.1\nTransfer-Encoding: chunked\nAuthorization: " + basic("ise"),
                ("8000\r\n" + "x".repeat(0x8000) + "\r\n").repeat(33) + "0\r\n\r\n");
        assertThat(endless.status()).isEqualTo(413);
        assertThat(endless.body()).isEmpty();
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
}
