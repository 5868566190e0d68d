package io.vestibule.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.testing.Staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is asked, the answer is a page that a guest understands. */
@QuarkusTest
class ErrorPagesTest {

    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final String FORM = "/g/visitors/registrations";

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Formatter words = new PatternFormatter("%s");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(words.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger(ErrorPages.class.getName()).addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(ErrorPages.class.getName()).removeHandler(listener);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/no/such/page|404|There is no such page",
                "GET|/g/nosuchportal|404|There is no such page",
                "GET|/g/visitors/r/nosuchtoken|404|There is no such page",
                "GET|/g/visitors/r/nosuchtoken/state|404|There is no such page",
                "GET|/g/visitors/no/such|404|There is no such page",
                "GET|/assets/builtin/0000000000000000/guest.js|404|There is no such page",
                "DELETE|/g/visitors|405|This page cannot be used that way",
                "GET|/g/visitors/registrations|405|This page cannot be used that way",
                "GET|/failing|500|Something broke on our side",
                "GET|/failing/busy|503|We are very busy",
            })
    void sayWhatHappenedInOneSentence(String method, String path, int status, String sentence) {
        var answer = given().redirects().follow(false).request(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(sentenceOf(answer)).startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/json", "text/plain", "image/png", "nonsense", "text/html;q=0", ";;;", "a/b/c"
            })
    void comeWhateverIsAccepted(String accept) {
        assertThat(sentenceOf(given().header("Accept", accept).get("/no/such/page")))
                .startsWith("There is no such page");
        var page = given().header("Accept", accept).get("/g/visitors");
        assertThat(page.statusCode()).isIn(200, 406);
        assertHarmless(page);
    }

    @Test
    void speakTheLanguageOfTheBrowser() {
        var answer =
                given().header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5").get("/no/such/page");
        assertThat(sentenceOf(answer)).startsWith("Diese Seite gibt es nicht");
        assertThat(answer.header("Content-Language")).isEqualTo("de");
        assertThat(Jsoup.parse(answer.asString()).select("html").attr("lang")).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/no/such", "/sponsor/no/such", "/signin/no/such"})
    void keepTheFrameOfTheStaffsPages(String path) {
        var answer = given().header("Accept-Language", "de").get(path);
        var page = Jsoup.parse(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.select("link[rel=stylesheet]").attr("href")).endsWith("/staff.css");
        assertThat(page.select(".lead").text()).startsWith("There is no such page");
        assertThat(page.select(".hint").text()).containsPattern(REFERENCE);
        assertThat(page.select("main a").attr("href")).isEqualTo("/sponsor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sponsor/no/such", "/sponsor/guests/00000000-0000-0000-0000-000000000000"})
    void keepTheBarAndTheColoursOfWhoIsSignedIn(String path) {
        var answer = Staff.browser(Staff.signedIn("sponsor"))
                .cookie("vestibule-look", "dark")
                .get(path);
        var page = Jsoup.parse(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.select(".bar nav a").eachText()).contains("Guests").doesNotContain("Audit");
        assertThat(page.select(".who .name").text()).isEqualTo("sponsor");
        assertThat(page.select("html").attr("data-look")).isEqualTo("dark");
        assertThat(page.select(".foot [name=next]").attr("value")).isEqualTo(path);
    }

    @Test
    void showNoBarToStrangers() {
        var page = Jsoup.parse(
                given().cookie("vestibule-look", "dark").get("/admin/no/such").asString());
        assertThat(page.select("html").attr("data-look")).isEqualTo("dark");
        assertThat(page.select(".bar nav, .who")).isEmpty();
    }

    @Test
    void carryTheReferenceThatIsInTheLog() {
        var answer = given().get("/failing?secret=query");
        var reference = REFERENCE.matcher(answer.asString());
        assertThat(reference.find()).isTrue();
        assertThat(log).singleElement().asString().contains(reference.group()).contains("500 at GET /failing");
        assertThat(log.get(0)).doesNotContain("query");
        assertThat(answer.asString()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void keepTokensOutOfTheLog() {
        given().get("/g/visitors/r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        given().get("/no%0d%0aINFO%20forged");
        assertThat(log).hasSize(2).noneMatch(line -> line.contains("AAAA") || line.contains("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /g/%zz HTTP/1.1",
                "GET /g/visitors?lang=%zz&statusCode=%e HTTP/1.1",
                "GET /g/visitors?%=% HTTP/1.1",
                "GET /g/visitors?lang=de&lang=en&lang=%00 HTTP/1.1",
                "GET /g/visitors/%00 HTTP/1.1",
                "GET /g/visitors;x=1 HTTP/1.1",
                "GET //g//visitors HTTP/1.1",
                "GET /g/../../../etc/passwd HTTP/1.1",
                "GET /assets/..%2f..%2fetc/passwd HTTP/1.1",
                "GET /g/visitors/online?r=%ff%fe HTTP/1.1",
                "GET /g/visitors?switch_url=https://evil.example/login.html HTTP/1.1",
                "GET /g/visitors?switch_url=%%%&client_mac=<script>&wlan=\"'&redirect=?&&=& HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "BREW /g/visitors HTTP/1.1",
                "GET http://elsewhere.example/g/visitors HTTP/1.1",
            })
    void surviveAnyRequestLine(String line) throws IOException {
        assertHarmless(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/x-www-form-urlencoded; charset=UTF-16",
                "application/x-www-form-urlencoded; charset=\"",
                "application/x-www-form-urlencoded; charset=",
                "application/x-www-form-urlencoded;;;",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json",
                "text/plain",
                "nonsense",
                "a/b/c",
                "",
            })
    void surviveAnyContentType(String type) throws IOException {
        assertHarmless(post(type, "phone=07700+900123&country=GB&aup="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "&&&",
                "phone",
                "phone=%zz&country=%",
                "phone=%ff%fe%00&country=%ed%a0%80",
                "phone=a&phone=b&aup=on&aup=off&form=x&form=y",
                "form=not-a-token&phone=07700900123&country=GB&aup=on",
                "lang=%00&phone=x",
                "phone=\u0000\u0001",
            })
    void surviveAnyForm(String body) throws IOException {
        assertHarmless(post("application/x-www-form-urlencoded", body));
    }

    @Test
    void surviveHugeForms() throws IOException {
        assertHarmless(post("application/x-www-form-urlencoded", "phone=" + "1".repeat(20_000)));
        assertHarmless(post("application/x-www-form-urlencoded", "a=b&".repeat(5_000)));
        assertHarmless(post("application/x-www-form-urlencoded", "phone=" + "%31".repeat(18_000)));
        var tooLarge = given().contentType("application/x-www-form-urlencoded")
                .body("phone=" + "1".repeat(100_000))
                .post(FORM);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(sentenceOf(tooLarge)).startsWith("Your browser sent more than we can take");
    }

    @Test
    void surviveHugeHeaders() throws IOException {
        for (var header : List.of("Accept-Language", "Accept", "Origin", "Host", "Cookie", "Sec-Fetch-Site")) {
            assertHarmless(raw("GET /g/visitors HTTP/1.1\r\n" + (header.equals("Host") ? "" : "Host: localhost\r\n")
                    + header + ": " + "x,".repeat(4_000) + "\r\nConnection: close\r\n\r\n"));
        }
    }

    private static String post(String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return raw("POST " + FORM + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + "Content-Length: " + bytes.length + "\r\n\r\n" + body);
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sentenceOf(Response answer) {
        assertHarmless(answer);
        assertThat(answer.contentType()).startsWith("text/html");
        return Jsoup.parse(answer.asString()).select("main p").first().text();
    }

    private static void assertHarmless(Response answer) {
        assertHarmless("HTTP/1.1 " + answer.statusCode() + "\r\n" + answer.headers() + "\r\n" + answer.asString());
    }

    /** Not our fault, unless it is the resource that fails on purpose; nothing of the inside is told; the policy holds. */
    private static void assertHarmless(String answer) {
        assertThat(answer).matches(Pattern.compile("HTTP/1.1 (2|3|4|500|503).*", Pattern.DOTALL));
        assertThat(answer).doesNotContainIgnoringCase("quarkus").doesNotContainIgnoringCase("resteasy");
        assertThat(answer).doesNotContain("\tat ").doesNotContain("java.").doesNotContain("<script>&");
        if (answer.startsWith("HTTP/1.1 500")) {
            assertThat(answer).contains("Something broke on our side");
        }
    }
}
