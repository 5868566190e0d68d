package io.vestibule.pages.gateway;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.testing.RawHttp;
import io.vestibule.testing.ScriptedProvider;

import static io.restassured.RestAssured.given;
import static io.vestibule.pages.gateway.GatewayTexts.KEY;
import static io.vestibule.pages.gateway.GatewayTexts.PATH;
import static io.vestibule.pages.gateway.GatewayTexts.basic;
import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static io.vestibule.pages.gateway.GatewayTexts.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

/** The calls of the systems that have us as their SMS provider, as they make them. The numbers are the contract's. */
@QuarkusTest
@TestProfile(GatewayTexts.class)
@Tag("database")
class SystemsTest {

    private static final String LINE = "OK; ID=[0-9a-f-]{36}";

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    private static RequestSpecification as(String caller) {
        return given().urlEncodingEnabled(false).header("Authorization", basic(caller));
    }

    /** RestAssured adds a charset, which none of them does. */
    private static RequestSpecification exactly(RequestSpecification request, String type, String body) {
        return request.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body);
    }

    @Test
    void point22IseGetsWithTheDataInTheQuery() {
        var to = freshNumber();
        as("ise")
                .get(PATH + "?from=Example&x-version=2&to=%2B" + to.substring(1) + "&text=Your+password%3A+7hk4")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(matchesPattern(LINE))
                .header("Cache-Control", "no-store")
                .time(lessThan(Duration.ofSeconds(5).toMillis()));
        assertThat(textTo(to).text()).isEqualTo("Your password: 7hk4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B", "+", "%20", "00", "", "%252B"})
    void point22IseMayOrMayNotEncodeThePlus(String plus) {
        var to = freshNumber();
        as("ise")
                .get(PATH + "?mobilenumber=" + plus + to.substring(1) + "&message=Code%201")
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Code 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            quoteCharacter = '~',
            value = {
                "application/x-www-form-urlencoded | To=%2B$&From=Example&Body=Hi+G%C3%BCnther",
                "application/x-www-form-urlencoded | To=+$&Body=Hi G\u00fcnther",
                "plain/text | To=%2B$&Body=Hi+G%C3%BCnther",
                "none | mobilenumber=+$&message=Hi G\u00fcnther",
                "plain/text | {\"to\":\"+$\",\"from\":\"Example\",\"text\":\"Hi G\u00fcnther\"}",
                "application/json | {\"to\":[\"+$\"],\"text\":\"Hi G\\u00fcnther\"}",
                "application/xml | <sms><mobilenumber>+$</mobilenumber><message>Hi G\u00fcnther</message></sms>",
                "plain/text | <sms to='00$'><message>Hi G\u00fcnther</message></sms>",
                "text/plain;charset=utf-8 | to=%2B$&text=Hi+G%c3%bcnther",
                "application/octet-stream | to=%2B$&text=Hi+G%c3%bcnther",
                "nonsense | to=%2B$&text=Hi+G%c3%bcnther",
                "a/b/c | to=%2B$&text=Hi+G%c3%bcnther",
                "~~ | to=%2B$&text=Hi+G%c3%bcnther",
                ";;; | to=%2B$&text=Hi+G%c3%bcnther",
            })
    void point22IsePostsWhateverItsAdminTyped(String type, String body) {
        var to = freshNumber();
        var answer = post("ise", type, body.replace("$", to.substring(1)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).matches(LINE);
        assertThat(textTo(to).text()).isEqualTo("Hi Günther");
    }

    @Test
    void point22TheNumberMayStandInTheAddressAndTheTextAloneInTheBody() {
        var to = freshNumber();
        var answer = RawHttp.send(
                "POST " + PATH + "?to=" + to + " HTTP/1.1\nContent-Type: plain/text\nAuthorization: " + basic("ise"),
                "Your code is 123");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(textTo(to).text()).isEqualTo("Your code is 123");
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH + "/" + KEY + "?x=1", PATH + "?key=" + KEY})
    void point22AKeyInTheAddressDoesForThoseWhoCanSendNoHeader(String address) {
        var to = freshNumber();
        given().urlEncodingEnabled(false)
                .get(address + "&to=" + to + "&text=Code+1")
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Code 1");
    }

    @ParameterizedTest
    @CsvSource({"POST, Basic", "PUT, Basic", "POST, Bearer", "POST, token"})
    void point23Wso2SendsForms(String method, String scheme) {
        var to = freshNumber();
        var request = scheme.equals("token")
                ? given().header("access-token", "wso-secret")
                : given().header("Authorization", scheme.equals("Basic") ? basic("wso") : "Bearer wso-secret");
        exactly(
                        request,
                        "application/x-www-form-urlencoded",
                        "Body=Verification+Code%3A+769317&To=%2B" + to.substring(1))
                .request(method, PATH)
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Verification Code: 769317");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void point23Wso2SendsJson(String method) {
        var to = freshNumber();
        exactly(as("wso"), "application/json", "{\"content\": \"Verification Code: 769317\",\"to\": \"" + to + "\"}")
                .request(method, PATH)
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Verification Code: 769317");
    }

    @Test
    void point23Wso2EscapesNeitherQuotesNorNewlines() {
        var to = freshNumber();
        exactly(
                        as("wso"),
                        "application/json",
                        "{\"content\": \"Your \"Example\" code:\n769317\",\"to\": \"" + to + "\"}")
                .post(PATH)
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Your \"Example\" code:\n769317");
    }

    @Test
    void point23OlderBuildsOfWso2PutFormValuesInQuotes() {
        var to = freshNumber();
        exactly(as("wso"), "application/x-www-form-urlencoded", "Body=\"Verification Code: 769317\"&To=\"" + to + "\"")
                .post(PATH)
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Verification Code: 769317");
    }

    @Test
    void point24OlderWso2GetsWithPlusForBlanksAndNothingElseEncoded() {
        var to = freshNumber();
        var answer = RawHttp.send(
                "GET " + PATH + "?to=%2B" + to.substring(1)
                        + "&text=For+you:+Verification+Code:+769317 HTTP/1.1\nAuthorization: " + basic("wsoold"),
                "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(textTo(to).text()).isEqualTo("For you: Verification Code: 769317");
    }

    @Test
    void point24OlderWso2EncodesTheNumberEvenInJson() {
        var to = freshNumber();
        exactly(
                        as("wsoold"),
                        "application/json; charset=UTF-8",
                        "{\"to\":\"%2B" + to.substring(1) + "\",\"text\":\"Verification Code: 769317\"}")
                .post(PATH)
                .then()
                .statusCode(202);
        assertThat(textTo(to).text()).isEqualTo("Verification Code: 769317");
    }

    @Test
    void point24TheAnswerIsWhatTheCallerIsSetTo() {
        as("json")
                .get(PATH + "?to=" + freshNumber() + "&text=Code+1")
                .then()
                .statusCode(201)
                .contentType(ContentType.JSON)
                .body(matchesPattern("\\{\"status\":\"ACCEPTED\",\"id\":\"[0-9a-f-]{36}\"}"));
        as("ise")
                .accept("application/json")
                .get(PATH + "?to=" + freshNumber() + "&text=Code+1")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body(matchesPattern("\\{\"status\":\"queued\",\"id\":\"[0-9a-f-]{36}\"}"));
    }

    @Test
    void point25PrivacyIdeaMakesNumbersOfWhatLooksLikeOnes() {
        var to = freshNumber();
        exactly(as("privacyidea"), "application/json", "{\"sms\": 123456, \"phone\": " + to.substring(1) + "}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body(containsString("OK"));
        assertThat(textTo(to).text()).isEqualTo("123456");
    }

    @Test
    void point25PrivacyIdeaMakesWordsOfBooleans() {
        var to = freshNumber();
        exactly(as("privacyidea"), "application/json", "{\"sms\": true, \"phone\": \"" + to + "\"}")
                .post(PATH)
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void point25PrivacyIdeaSendsQueriesAndForms(String method) {
        var to = freshNumber();
        var fields = "sms=Your+code+is+012345&phone=%2B" + to.substring(1);
        var request = as("privacyidea");
        var answer = method.equals("GET")
                ? request.get(PATH + "?" + fields)
                : exactly(request, "application/x-www-form-urlencoded", fields).post(PATH);
        answer.then().statusCode(200).body(matchesPattern(LINE));
        assertThat(textTo(to).text()).isEqualTo("Your code is 012345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms=1&phone=nonsense", "sms=&phone=%2B15005551234", "x=y", "{\"phone\":", "<a"})
    void point25NoRefusalHasTheMarker(String body) {
        var answer = post("privacyidea", null, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).startsWith("ERROR; CODE=").doesNotContainIgnoringCase("OK", "queued");
    }
}
