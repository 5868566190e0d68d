package io.vestibule.lab.sms.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
class HttpGatewayTest {

    private static final String SEND = "/lab/sms/http/send";
    private static final String GUEST = "+447700900123";
    private static final String OK = "OK; ID=[0-9a-f-]{36}";

    @BeforeEach
    void emptyPhones() {
        given().delete("/lab/api/messages").then().statusCode(204);
    }

    private static RequestSpecification caller() {
        return given().auth().preemptive().basic("lab", "lab-http-password");
    }

    private static void arrived(String text) {
        given().queryParam("to", GUEST)
                .get("/lab/api/messages")
                .then()
                .body("", hasSize(1))
                .body("[0].provider", equalTo("http"))
                .body("[0].text", equalTo(text));
        given().delete("/lab/api/messages");
    }

    @Test
    void takesAQueryAFormJsonAndXml() {
        caller().queryParam("to", GUEST)
                .queryParam("text", "Grüße & mehr")
                .get(SEND)
                .then()
                .statusCode(200)
                .body(matchesPattern(OK));
        arrived("Grüße & mehr");
        caller().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("phone", GUEST)
                .formParam("message", "A=b&c")
                .post(SEND)
                .then()
                .body(matchesPattern(OK));
        arrived("A=b&c");
        caller().contentType("application/json")
                .body("{\"to\":[\"" + GUEST + "\"],\"text\":\"A \\\"b\\\"\\nc\"}")
                .put(SEND)
                .then()
                .body(matchesPattern(OK));
        arrived("A \"b\"\nc");
        caller().contentType("application/xml")
                .body("<sms><to>" + GUEST + "</to><text>a &lt; b &amp;amp;</text></sms>")
                .post(SEND)
                .then()
                .body(matchesPattern(OK));
        arrived("a < b &amp;");
    }

    @Test
    void knowsItsAccountOnly() {
        given().queryParam("to", GUEST)
                .queryParam("text", "x")
                .get(SEND)
                .then()
                .statusCode(401)
                .body(equalTo("ERROR; CODE=1"));
        given().header("X-Api-Key", "lab-http-key")
                .queryParam("to", GUEST)
                .queryParam("text", "x")
                .get(SEND)
                .then()
                .statusCode(200);
        given().queryParam("key", "lab-http-key")
                .queryParam("to", GUEST)
                .queryParam("text", "x")
                .get(SEND)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesInTheBodyOfAnAnswer200() {
        caller().queryParam("to", "+447700900960")
                .queryParam("text", "x")
                .get(SEND)
                .then()
                .statusCode(200)
                .body(equalTo("ERROR; CODE=25"));
        caller().queryParam("to", GUEST).get(SEND).then().statusCode(200).body(equalTo("ERROR; CODE=3"));
        caller().contentType("application/json")
                .body("{\"to\":")
                .post(SEND)
                .then()
                .statusCode(400);
    }

    @Test
    void reportsByGet() {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try {
            server.stubFor(any(anyUrl()).willReturn(ok()));
            var answer = caller().queryParam("to", GUEST)
                    .queryParam("text", "x")
                    .queryParam("callback", server.baseUrl() + "/callbacks/token")
                    .get(SEND)
                    .asString();
            var id = answer.substring("OK; ID=".length());
            await().until(() -> server.getAllServeEvents().size() == 2);
            assertThat(server.getAllServeEvents().stream()
                            .map(event -> event.getRequest().getUrl()))
                    .containsExactlyInAnyOrder(
                            "/callbacks/token?id=" + id + "&status=sent",
                            "/callbacks/token?id=" + id + "&status=delivered");
            caller().get("/lab/sms/http/texts/" + id).then().body("status", equalTo("delivered"));
        } finally {
            server.stop();
        }
    }
}
