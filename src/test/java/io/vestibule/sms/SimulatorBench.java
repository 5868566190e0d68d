package io.vestibule.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.vestibule.phone.PhoneNumber;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static io.restassured.RestAssured.given;

/** Drivers against simulated providers, which report to a server that stands for us. */
public abstract class SimulatorBench {

    protected WireMockServer customer;

    @BeforeEach
    void start() {
        customer = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        customer.start();
        customer.stubFor(any(anyUrl()).willReturn(noContent()));
        given().delete("/lab/api/messages").then().statusCode(204);
    }

    @AfterEach
    void stop() {
        given().delete("/lab/api/faults").then().statusCode(204);
        customer.stop();
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
                URI.create(customer.baseUrl() + "/callbacks/sms/test/0123"));
    }

    /** What came to the callback about a text, read by the driver. */
    protected List<DeliveryReceipt> receipts(SmsProvider provider, String id) {
        return customer.getAllServeEvents().stream()
                .map(call -> provider.read(raw(call.getRequest())))
                .flatMap(reading -> ((ReceiptReading.Genuine) reading).receipts().stream())
                .filter(receipt -> receipt.providerId().equals(id))
                .toList();
    }

    private static ReceiptRequest raw(Request call) {
        var headers = new TreeMap<String, String>();
        call.getHeaders()
                .all()
                .forEach(header -> headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
        return new ReceiptRequest(call.getMethod().getName(), call.getAbsoluteUrl(), headers, call.getBody());
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
