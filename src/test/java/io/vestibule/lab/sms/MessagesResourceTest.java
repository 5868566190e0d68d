package io.vestibule.lab.sms;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class MessagesResourceTest {

    @Inject
    MessageStore store;

    @BeforeEach
    void twoPhones() {
        store.clear();
        arrive("+447700900123", "first");
        arrive("+447700900124", "second");
        arrive("+447700900123", "third");
    }

    private void arrive(String to, String text) {
        var now = Instant.now();
        var id = UUID.randomUUID().toString();
        store.add(new TextMessage(id, "other", null, "Visitors", to, text, "queued", null, null, null, now, null, now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447700900123", "%2B447700900123", "%20447700900123"})
    void aPlusMayBeWrittenInThreeWays(String to) {
        given().urlEncodingEnabled(false)
                .get("/lab/api/messages?to=" + to)
                .then()
                .statusCode(200)
                .body("text", contains("third", "first"));
    }

    @Test
    void showsAllPhonesNewestFirst() {
        given().get("/lab/api/messages").then().body("text", contains("third", "second", "first"));
    }

    @Test
    void showsAtMostTwoHundred() {
        for (int i = 0; i < 200; i++) {
            arrive("+447700900125", "more");
        }
        given().get("/lab/api/messages").then().body("", hasSize(200));
    }

    @Test
    void emptiesThePhones() {
        given().delete("/lab/api/messages").then().statusCode(204);
        given().get("/lab/api/messages").then().body("", hasSize(0));
    }
}
