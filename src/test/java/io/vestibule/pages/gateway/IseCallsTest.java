package io.vestibule.pages.gateway;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.delivery.ScriptedTexts;
import io.vestibule.testing.RawHttp;
import io.vestibule.testing.ScriptedProvider;

import static io.restassured.RestAssured.given;
import static io.vestibule.pages.gateway.GatewayTexts.KEY;
import static io.vestibule.pages.gateway.GatewayTexts.PATH;
import static io.vestibule.pages.gateway.GatewayTexts.as;
import static io.vestibule.pages.gateway.GatewayTexts.basic;
import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static io.vestibule.pages.gateway.GatewayTexts.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

/** The calls of Cisco ISE, whatever its admin has typed. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class IseCallsTest {

    private static final String LINE = "OK; ID=[0-9a-f-]{36}";

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @Test
    @DisplayName("sms conformance 22: ISE gets with the data in the query")
    void iseGetsWithTheDataInTheQuery() {
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
    @DisplayName("sms conformance 22: ISE may or may not encode the plus")
    void iseMayOrMayNotEncodeThePlus(String plus) {
        var to = freshNumber();
        as("ise")
                .get(PATH + "?mobilenumber=" + plus + to.substring(1) + "&message=Code%201")
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Code 1");
    }

    /** Without its plus, this number of Texas is one of a German mobile phone. */
    @Test
    @DisplayName("sms conformance 22: a blank before the number was a plus")
    void aBlankBeforeTheNumberWasAPlus() {
        as("german").get(PATH + "?to=+15125550123&text=Code+1").then().statusCode(200);
        assertThat(textTo("+15125550123").text()).isEqualTo("Code 1");
        as("german").get(PATH + "?to=15125550123&text=Code+2").then().statusCode(200);
        assertThat(textTo("+4915125550123").text()).isEqualTo("Code 2");
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
    @DisplayName("sms conformance 22: ISE posts whatever its admin typed")
    void isePostsWhateverItsAdminTyped(String type, String body) {
        var to = freshNumber();
        var answer = post("ise", type, body.replace("$", to.substring(1)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).matches(LINE);
        assertThat(textTo(to).text()).isEqualTo("Hi Günther");
    }

    @Test
    @DisplayName("sms conformance 22: the number may stand in the address and the text alone in the body")
    void theNumberMayStandInTheAddressAndTheTextAloneInTheBody() {
        var to = freshNumber();
        var answer = RawHttp.send(
                "POST " + PATH + "?to=" + to + " HTTP/1.1\nContent-Type: plain/text\nAuthorization: " + basic("ise"),
                "Your code is 123");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(textTo(to).text()).isEqualTo("Your code is 123");
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH + "/" + KEY + "?x=1", PATH + "?key=" + KEY})
    @DisplayName("sms conformance 22: a key in the address does for those who can send no header")
    void aKeyInTheAddressDoesForThoseWhoCanSendNoHeader(String address) {
        var to = freshNumber();
        given().urlEncodingEnabled(false)
                .get(address + "&to=" + to + "&text=Code+1")
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Code 1");
    }
}
