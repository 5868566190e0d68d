package io.vestibule.pages.callback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.vestibule.delivery.Attempt;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.delivery.NewText;
import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.task.Commit;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SmsReceiptTest {

    private static final String TOKEN = "lab-twilio-token";
    private static final String PATH = "/callbacks/sms/twilio/0123456789abcdef0123456789abcdef";
    private static final Map<String, String> DELIVERED = Map.of(
            "MessageSid", "SM00000000000000000000000000000009",
            "MessageStatus", "delivered",
            "To", "+447700900555");

    @Inject
    Site site;

    @Inject
    Deliveries deliveries;

    @Inject
    MeterRegistry metrics;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void aSignedReceiptIsTakenEvenWhenItIsAboutNothingOfOurs() {
        assertThat(post(PATH, DELIVERED, signature(PATH, DELIVERED))).isEqualTo(204);
        assertThat(post("/callbacks/sms/twilio", DELIVERED, signature("/callbacks/sms/twilio", DELIVERED)))
                .isEqualTo(204);
        assertThat(post(PATH + "?a=%2B1", DELIVERED, signature(PATH + "?a=%2B1", DELIVERED)))
                .isEqualTo(204);
    }

    @Test
    void aProviderThatIsNotConfiguredIsNotThere() {
        assertThat(post("/callbacks/sms/nobody", DELIVERED, "x")).isEqualTo(404);
        assertThat(post("/callbacks/sms/TWILIO/0123", DELIVERED, "x")).isEqualTo(404);
    }

    @Test
    void aForgedReceiptIsRefusedAndCounted() {
        var before = forged();
        assertThat(post(PATH, DELIVERED, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")).isEqualTo(403);
        assertThat(post(PATH, DELIVERED, signature(PATH + "0", DELIVERED))).isEqualTo(403);
        assertThat(raw("MessageSid=1").when().post(PATH).statusCode()).isEqualTo(403);
        assertThat(forged()).isEqualTo(before + 3);
    }

    @Test
    void hostileRequestsAreRefusedAndBreakNothing() {
        assertThat(raw("%zz=%").header("X-Twilio-Signature", "x").post(PATH).statusCode())
                .isEqualTo(400);
        assertThat(raw("a=" + "x".repeat(100_000))
                        .header("X-Twilio-Signature", "x")
                        .post(PATH)
                        .statusCode())
                .isEqualTo(413);
        assertThat(raw("&&&=&a&a=1&a=2&\u0000=\u0000").post(PATH).statusCode()).isEqualTo(403);
        assertThat(request("application/x-www-form-urlencoded; charset=UTF-16", "MessageSid=1")
                        .post(PATH)
                        .statusCode())
                .isEqualTo(403);
        assertThat(request("application/x-www-form-urlencoded; charset=no-such-thing", "MessageSid=1")
                        .post(PATH)
                        .statusCode())
                .isEqualTo(403);
        assertThat(request("application/json", "{\"a\":")
                        .post(PATH + "?bodySHA256=x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(request("text/xml", "<a/>").post(PATH).statusCode()).isEqualTo(403);
        assertThat(RestAssured.given().post(PATH).statusCode()).isEqualTo(403);
        assertThat(raw("a=1").post(PATH + "%00%ff/../x?q=%").statusCode()).isBetween(400, 499);
        assertThat(RestAssured.given().get(PATH).statusCode()).isEqualTo(405);
    }

    @Test
    void aReceiptThatCannotBeStoredIsAskedForAgain() throws SQLException {
        var attempt = accepted();
        var path = "/callbacks/sms/twilio/" + attempt.reference;
        var fields = Map.of("MessageSid", attempt.providerId, "MessageStatus", "undelivered", "ErrorCode", "30008");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var hold = connection.prepareStatement("select id from delivery where id = ? for update")) {
                hold.setObject(1, attempt.deliveryId);
                hold.executeQuery();
                assertThat(post(path, fields, signature(path, fields))).isEqualTo(503);
            } finally {
                connection.rollback();
            }
        }
        assertThat(post(path, fields, signature(path, fields))).isEqualTo(204);
        assertThat(Commit.read(() -> Delivery.<Delivery>findById(attempt.deliveryId)).state)
                .isEqualTo(DeliveryState.UNDELIVERED);
    }

    /** A text that the lab took and never reports on. */
    private Attempt accepted() {
        var lab = new LabWindow(site.publicUrl().toString());
        lab.fault("sms/twilio", "no-receipts");
        try {
            var id = Commit.of("test.send", () -> deliveries.send(new NewText(
                            UUID.randomUUID(),
                            "visitors",
                            new PhoneNumber("+447700900556"),
                            "GB",
                            "A text",
                            "password",
                            Optional.empty(),
                            clock.instant().plus(Duration.ofMinutes(10))))
                    .id);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Commit.read(() -> Delivery.<Delivery>findById(id)).closed);
            return Commit.read(() -> Attempt.of(id)).get(0);
        } finally {
            lab.heal();
        }
    }

    private double forged() {
        var counter = metrics.find("vestibule.receipts")
                .tags("provider", "twilio", "outcome", "forged")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static int post(String path, Map<String, String> fields, String signature) {
        return raw(encoded(fields))
                .header("X-Twilio-Signature", signature)
                .post(path)
                .statusCode();
    }

    private static RequestSpecification raw(String body) {
        return request("application/x-www-form-urlencoded", body);
    }

    private static RequestSpecification request(String type, String body) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .urlEncodingEnabled(false)
                .header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String signature(String path, Map<String, String> fields) {
        var text = site.at(path)
                + new TreeMap<>(fields)
                        .entrySet().stream()
                                .map(field -> field.getKey() + field.getValue())
                                .collect(Collectors.joining());
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
