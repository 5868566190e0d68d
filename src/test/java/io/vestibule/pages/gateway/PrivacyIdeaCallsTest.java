package io.vestibule.pages.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.delivery.ScriptedTexts;
import io.vestibule.testing.ScriptedProvider;

import static io.vestibule.pages.gateway.GatewayTexts.PATH;
import static io.vestibule.pages.gateway.GatewayTexts.as;
import static io.vestibule.pages.gateway.GatewayTexts.exactly;
import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static io.vestibule.pages.gateway.GatewayTexts.textTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

/** The calls of privacyIDEA and LinOTP. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class PrivacyIdeaCallsTest {

    private static final String LINE = "OK; ID=[0-9a-f-]{36}";

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @Test
    @DisplayName("sms conformance 25: privacyIDEA makes numbers of what looks like ones")
    void privacyIdeaMakesNumbersOfWhatLooksLikeOnes() {
        var to = freshNumber();
        exactly(as("privacyidea"), "application/json", "{\"sms\": 123456, \"phone\": " + to.substring(1) + "}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body(containsString("OK"));
        assertThat(textTo(to).text()).isEqualTo("123456");
    }

    @Test
    @DisplayName("sms conformance 25: privacyIDEA makes words of booleans")
    void privacyIdeaMakesWordsOfBooleans() {
        var to = freshNumber();
        exactly(as("privacyidea"), "application/json", "{\"sms\": true, \"phone\": \"" + to + "\"}")
                .post(PATH)
                .then()
                .statusCode(200);
        assertThat(textTo(to).text()).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    @DisplayName("sms conformance 25: privacyIDEA sends queries and forms")
    void privacyIdeaSendsQueriesAndForms(String method) {
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
    @DisplayName("sms conformance 25: no refusal has the marker")
    void noRefusalHasTheMarker(String body) {
        var answer = post("privacyidea", null, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).startsWith("ERROR; CODE=").doesNotContainIgnoringCase("OK", "queued");
    }
}
