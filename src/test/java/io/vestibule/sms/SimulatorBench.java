package io.vestibule.sms;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.vestibule.phone.PhoneNumber;

import static io.restassured.RestAssured.given;

/** Drivers against simulated providers, which report to a server that stands for us. */
public abstract class SimulatorBench {

    protected HeardReceipts customer;

    @BeforeEach
    void start() {
        customer = new HeardReceipts();
        given().delete("/lab/api/messages").then().statusCode(204);
    }

    @AfterEach
    void stop() {
        given().delete("/lab/api/faults").then().statusCode(204);
        customer.close();
    }

    /** Where the lab simulates a type of providers. */
    protected static String url(String type) {
        return "http://127.0.0.1:" + RestAssured.port + "/lab/sms/" + type;
    }

    /** From now on the simulated provider is in trouble. */
    protected static void fault(String type, String mode) {
        given().contentType(ContentType.JSON)
                .body(Map.of("mode", mode))
                .put("/lab/api/faults/sms/" + type)
                .then()
                .statusCode(200);
    }

    protected SmsMessage message(String to) {
        return new SmsMessage(
                UUID.randomUUID().toString().replace("-", ""),
                1,
                new PhoneNumber(to),
                "Your password: 7hk4-mq2n",
                Duration.ofMinutes(10),
                Optional.of("Vestibule"),
                customer.at("/callbacks/sms/test/0123"));
    }

    /** What came to the callback about a text, read by the driver. */
    protected List<DeliveryReceipt> receipts(SmsProvider provider, String id) {
        return customer.read(provider).stream()
                .filter(receipt -> receipt.providerId().equals(id))
                .toList();
    }

    protected static String id(SendResult result) {
        return ((SendResult.Accepted) result).providerId();
    }

    protected static SmsFailure failure(SendResult result) {
        return result instanceof SendResult.Refused refused
                ? refused.failure()
                : ((SendResult.Failed) result).failure();
    }
}
