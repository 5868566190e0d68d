package io.vestibule.lab.sms.twilio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class TwilioResourceTest {

    private static final String ACCOUNT = "ACde000000000000000000000000000001";
    private static final String MESSAGES = "/lab/sms/twilio/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";
    private static final String GUEST = "+447700900123";
    private static final String SENDER = "+15005550006";
    private static final String SERVICE = "MG0123456789abcdef0123456789abcdef";

    @BeforeEach
    void emptyPhones() {
        given().delete("/lab/api/messages").then().statusCode(204);
        given().delete("/lab/api/sms/requests").then().statusCode(204);
    }

    private static RequestSpecification caller() {
        return given().auth().preemptive().basic(ACCOUNT, "lab-twilio-token");
    }

    private static RequestSpecification form(String... pairs) {
        // Twilio's clients name no charset and mean UTF-8
        var spec = new RequestSpecBuilder().setContentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < pairs.length; i += 2) {
            spec.addFormParam(pairs[i], pairs[i + 1]);
        }
        return caller().spec(spec.build());
    }

    private static ValidatableResponse send(String... pairs) {
        return form(pairs).post(MESSAGES).then();
    }

    private static String sent(String to) {
        return send("To", to, "From", SENDER, "Body", "Hello")
                .statusCode(201)
                .extract()
                .path("sid");
    }

    private static void awaitStatus(String id, String status) {
        await().until(() -> status.equals(caller().get(one(id)).path("status")));
    }

    private static String one(String id) {
        return MESSAGES.replace("Messages.json", "Messages/" + id + ".json");
    }

    @Test
    void takesATextAndAnswersWithTheWholeResource() {
        send("To", GUEST, "From", SENDER, "Body", "Grüße 😀")
                .statusCode(201)
                .contentType(ContentType.JSON)
                .body("sid", matchesPattern("SM[0-9a-f]{32}"))
                .body("account_sid", equalTo(ACCOUNT))
                .body("api_version", equalTo("2010-04-01"))
                .body("status", equalTo("queued"))
                .body("to", equalTo(GUEST))
                .body("from", equalTo(SENDER))
                .body("body", equalTo("Grüße 😀"))
                .body("direction", equalTo("outbound-api"))
                .body("num_segments", equalTo("1"))
                .body("num_media", equalTo("0"))
                .body("error_code", nullValue())
                .body("error_message", nullValue())
                .body("messaging_service_sid", nullValue())
                .body("price", nullValue())
                .body("price_unit", equalTo("USD"))
                .body("date_sent", nullValue())
                .body(
                        "date_created",
                        matchesPattern("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000"))
                .body("uri", matchesPattern("/2010-04-01/Accounts/" + ACCOUNT + "/Messages/SM[0-9a-f]{32}\\.json"));
        given().queryParam("to", GUEST)
                .get("/lab/api/messages")
                .then()
                .body("", hasSize(1))
                .body("[0].provider", equalTo("twilio"))
                .body("[0].from", equalTo(SENDER))
                .body("[0].to", equalTo(GUEST))
                .body("[0].text", equalTo("Grüße 😀"))
                .body("[0].receivedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"));
    }

    @Test
    void aMessagingServiceChoosesTheSenderLater() {
        String id = send("To", GUEST, "MessagingServiceSid", SERVICE, "Body", "Hello")
                .statusCode(201)
                .body("status", equalTo("accepted"))
                .body("from", nullValue())
                .body("num_segments", equalTo("0"))
                .body("messaging_service_sid", equalTo(SERVICE))
                .extract()
                .path("sid");
        awaitStatus(id, "delivered");
        caller().get(one(id))
                .then()
                .body("status", equalTo("delivered"))
                .body("from", equalTo(SENDER))
                .body("num_segments", equalTo("1"));
    }

    @Test
    void takesAnApiKeyInPlaceOfTheToken() {
        given().auth()
                .preemptive()
                .basic("SKde000000000000000000000000000001", "lab-twilio-key-secret")
                .get(MESSAGES)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAStranger() {
        given().auth()
                .preemptive()
                .basic(ACCOUNT, "wrong")
                .formParam("To", GUEST)
                .post(MESSAGES)
                .then()
                .statusCode(401)
                .body("code", equalTo(20003))
                .body("status", equalTo(401))
                .body("message", equalTo("Authenticate"))
                .body("more_info", equalTo("https://www.twilio.com/docs/errors/20003"));
        given().post(MESSAGES).then().statusCode(401);
        caller().get(MESSAGES.replace(ACCOUNT, "ACde000000000000000000000000000002"))
                .then()
                .statusCode(401);
        given().get("/lab/api/messages").then().body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "21604, '', +15005550006, Hello",
        "21603, +447700900123, '', Hello",
        "21602, +447700900123, +15005550006, ''",
        "21211, 07700900123, +15005550006, Hello",
        "21211, +15005550001, +15005550006, Hello",
        "21612, +15005550002, +15005550006, Hello",
        "21408, +15005550003, +15005550006, Hello",
        "21610, +15005550004, +15005550006, Hello",
        "21612, +15005550007, +15005550006, Hello",
        "21614, +15005550009, +15005550006, Hello",
        "21212, +447700900123, +15005550001, Hello",
        "21606, +447700900123, +15005550007, Hello",
        "21212, +447700900123, much-too-long-a-word, Hello",
        "21612, +12025550123, Visitors, Hello",
        "21635, +447700900961, Visitors, Hello",
        "21612, +447700900962, Visitors, Hello",
        "21606, +447700900963, Visitors, Hello",
        "21608, +447700900964, Visitors, Hello",
        "21610, +447700900970, Visitors, Hello",
        "21614, +447700900971, Visitors, Hello",
        "21408, +447700900972, Visitors, Hello"
    })
    void refusesByCode(int code, String to, String from, String body) {
        send("To", to, "From", from, "Body", body)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("status", equalTo(400));
        given().get("/lab/api/messages").then().body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "21609, StatusCallback, https://my_host.example/x",
        "20001, ValidityPeriod, 36001",
        "20001, ValidityPeriod, soon",
        "35118, SendAt, 2999-01-01T00:00:00Z"
    })
    void refusesBadOptions(int code, String name, String value) {
        send("To", GUEST, "From", SENDER, "Body", "Hello", name, value)
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void refusesATextThatIsTooLong() {
        send("To", GUEST, "From", SENDER, "Body", "a".repeat(1600)).statusCode(201);
        send("To", GUEST, "From", SENDER, "Body", "a".repeat(1601))
                .statusCode(400)
                .body("code", equalTo(21617));
    }

    @Test
    void replacesLookAlikesWhenAsked() {
        send("To", GUEST, "From", SENDER, "Body", "\u201cHi\u201d \u2013 ok\u2026", "SmartEncoded", "true")
                .body("body", equalTo("\"Hi\" - ok..."));
    }

    @Test
    void listsByNumberAndDay() {
        sent(GUEST);
        sent("+447700900124");
        var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        caller().queryParam("To", GUEST)
                .get(MESSAGES)
                .then()
                .statusCode(200)
                .body("messages.to", contains(GUEST))
                .body("page_size", equalTo(50));
        caller().get(MESSAGES + "?To=" + GUEST).then().body("messages", hasSize(1));
        caller().urlEncodingEnabled(false)
                .get(MESSAGES + "?To=%2B447700900124&From=+15005550006")
                .then()
                .body("messages", hasSize(1));
        caller().get(MESSAGES + "?From=%2B15005550099").then().body("messages", hasSize(0));
        caller().queryParam("DateSent", today.toString()).get(MESSAGES).then().body("messages", hasSize(2));
        caller().queryParam("DateSent", today.minusDays(1).toString())
                .get(MESSAGES)
                .then()
                .body("messages", hasSize(0));
        caller().queryParam("DateSent>", today.toString()).get(MESSAGES).then().body("messages", hasSize(2));
        caller().queryParam("DateSent>", today.plusDays(1).toString())
                .get(MESSAGES)
                .then()
                .body("messages", hasSize(0));
        caller().queryParam("DateSent<", today.minusDays(1).toString())
                .get(MESSAGES)
                .then()
                .body("messages", hasSize(0));
        var minuteAgo =
                Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString();
        caller().get(MESSAGES + "?DateSent>=" + minuteAgo).then().body("messages", hasSize(2));
        caller().get(MESSAGES + "?DateSent>=soon").then().statusCode(400);
    }

    @Test
    void listsPageByPage() {
        sent("+447700900101");
        sent("+447700900102");
        sent("+447700900103");
        caller().queryParam("PageSize", 2)
                .get(MESSAGES)
                .then()
                .body("messages.to", contains("+447700900103", "+447700900102"))
                .body("next_page_uri", matchesPattern("/2010-04-01/.*Page=1"));
        caller().queryParam("PageSize", 2)
                .queryParam("Page", 1)
                .get(MESSAGES)
                .then()
                .body("messages.to", contains("+447700900101"))
                .body("next_page_uri", nullValue());
    }

    @Test
    void redactsWhatIsOver() {
        var id = sent(GUEST);
        form("Body", "").post(one(id)).then().statusCode(409).body("code", equalTo(20009));
        awaitStatus(id, "delivered");
        form("Body", "").post(one(id)).then().statusCode(200).body("body", equalTo(""));
    }

    @Test
    void cancelsOnlyWhatIsScheduled() {
        String id = send(
                        "To",
                        GUEST,
                        "MessagingServiceSid",
                        SERVICE,
                        "Body",
                        "Hello",
                        "ScheduleType",
                        "fixed",
                        "SendAt",
                        "2999-01-01T00:00:00Z")
                .statusCode(201)
                .body("status", equalTo("scheduled"))
                .extract()
                .path("sid");
        form("Status", "canceled").post(one(id)).then().statusCode(200).body("status", equalTo("canceled"));
        form("Status", "canceled").post(one(id)).then().statusCode(409).body("code", equalTo(30409));
        caller().get(one("SM00000000000000000000000000000000"))
                .then()
                .statusCode(404)
                .body("code", equalTo(20404));
    }

    @ParameterizedTest
    @CsvSource({
        "+447700900973, undelivered, 30003",
        "+447700900974, undelivered, 30005",
        "+447700900975, undelivered, 30006",
        "+447700900976, undelivered, 30007",
        "+447700900977, undelivered, 30034",
        "+447700900978, failed, 30450",
        "+447700900979, undelivered, 30036"
    })
    void losesTextsToMagicNumbersLater(String to, String status, int code) {
        var id = sent(to);
        awaitStatus(id, status);
        caller().get(one(id)).then().body("error_code", equalTo(code));
    }

    @Test
    void countsRequestsAlsoThoseThatAFaultAnswers() {
        sent(GUEST);
        given().contentType(ContentType.JSON)
                .body(Map.of("mode", "throttle"))
                .put("/lab/api/faults/sms/twilio")
                .then()
                .statusCode(200);
        try {
            send("To", GUEST, "From", SENDER, "Body", "Hello").statusCode(429).body("code", equalTo(20429));
        } finally {
            given().delete("/lab/api/faults/sms/twilio").then().statusCode(204);
        }
        caller().get(MESSAGES);
        caller().get(one("SM00000000000000000000000000000000"));
        given().get("/lab/api/sms/requests")
                .then()
                .body("twilio", hasEntry("POST Messages", 2))
                .body("twilio", hasEntry("GET Messages", 1))
                .body("twilio", hasEntry("GET Messages/{id}", 1));
    }
}
