package io.vestibule.pages.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
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
import static io.vestibule.pages.gateway.GatewayTexts.PATH;
import static io.vestibule.pages.gateway.GatewayTexts.as;
import static io.vestibule.pages.gateway.GatewayTexts.basic;
import static io.vestibule.pages.gateway.GatewayTexts.exactly;
import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

/** The calls of WSO2 Identity Server, current and older. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class Wso2CallsTest {

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @ParameterizedTest
    @CsvSource({"POST, Basic", "PUT, Basic", "POST, Bearer", "POST, token"})
    @DisplayName("sms conformance 23: WSO2 sends forms")
    void wso2SendsForms(String method, String scheme) {
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
    @DisplayName("sms conformance 23: WSO2 sends JSON")
    void wso2SendsJson(String method) {
        var to = freshNumber();
        exactly(as("wso"), "application/json", "{\"content\": \"Verification Code: 769317\",\"to\": \"" + to + "\"}")
                .request(method, PATH)
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Verification Code: 769317");
    }

    @Test
    @DisplayName("sms conformance 23: WSO2 escapes neither quotes nor newlines")
    void wso2EscapesNeitherQuotesNorNewlines() {
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
    @DisplayName("sms conformance 23: older builds of WSO2 put form values in quotes")
    void olderBuildsOfWso2PutFormValuesInQuotes() {
        var to = freshNumber();
        exactly(as("wso"), "application/x-www-form-urlencoded", "Body=\"Verification Code: 769317\"&To=\"" + to + "\"")
                .post(PATH)
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("Verification Code: 769317");
    }

    @Test
    @DisplayName("sms conformance 24: older WSO2 gets with plus for blanks and nothing else encoded")
    void olderWso2GetsWithPlusForBlanksAndNothingElseEncoded() {
        var to = freshNumber();
        var answer = RawHttp.send(
                "GET " + PATH + "?to=%2B" + to.substring(1)
                        + "&text=For+you:+Verification+Code:+769317 HTTP/1.1\nAuthorization: " + basic("wsoold"),
                "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(textTo(to).text()).isEqualTo("For you: Verification Code: 769317");
    }

    @Test
    @DisplayName("sms conformance 24: older WSO2 encodes the number even in JSON")
    void olderWso2EncodesTheNumberEvenInJson() {
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
    @DisplayName("sms conformance 24: the answer is what the caller is set to")
    void theAnswerIsWhatTheCallerIsSetTo() {
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
}
