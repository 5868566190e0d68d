package io.vestibule.sms.sinch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;
import io.vestibule.testing.LabWindow;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The driver against the lab's Sinch. */
@QuarkusTest
class SinchLabTest {

    @Inject
    Site site;

    private final WireMockServer portal =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private LabWindow lab;

    @BeforeEach
    void open() {
        portal.start();
        portal.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
        lab = new LabWindow(site.publicUrl().toString());
    }

    @AfterEach
    void close() {
        lab.heal();
        portal.stop();
    }

    @Test
    void aTextArrivesAndItsSignedReportsAreRead() {
        var sinch = sinch(Map.of());
        // what looks like a placeholder arrives as it was written
        var message = message("+447700900811", "Costs ${name} or $5");
        var id = accepted(sinch.send(message));
        assertThat(lab.messages("+447700900811")).singleElement().satisfies(text -> {
            assertThat(text.path("text").asText()).isEqualTo("Costs ${name} or $5");
            assertThat(text.path("from").asText()).isEqualTo("15005550006");
            assertThat(text.path("id").asText()).isEqualTo(id);
        });
        await().untilAsserted(() -> assertThat(receiptsOf(id, sinch))
                .extracting(DeliveryReceipt::state)
                .containsExactly(SmsState.SENT, SmsState.DELIVERED));
        var report = requests().stream()
                .filter(request -> request.getBodyAsString().contains(id))
                .findFirst()
                .orElseThrow();
        assertThat(report.getBodyAsString())
                .contains("\"recipient\":\"447700900811\"", "\"type\":\"recipient_delivery_report_sms\"")
                .contains("\"client_reference\":\"" + message.reference() + "\"");
        assertThat(sinch(Map.of("webhook-secret", "another")).read(read(report)))
                .isInstanceOf(ReceiptReading.Forged.class);
    }

    @Test
    void anAccessKeyOfAProjectSendsToo() {
        var settings = Map.of(
                "project-id", "lab-sinch-plan",
                "key-id", "lab-sinch-key",
                "key-secret", "lab-sinch-key-secret",
                "token-url", site.publicUrl() + "/lab/sms/sinch/oauth2/token");
        accepted(sinch(settings).send(message("+447700900814", "Hello")));
        assertThat(lab.messages("+447700900814")).hasSize(1);
        var wrong = new HashMap<>(settings);
        wrong.put("key-secret", "another");
        assertThat(failure(sinch(wrong).send(message("+447700900814", "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
    }

    @Test
    void aTextThatIsLostIsReportedWithSinchsCode() {
        var sinch = sinch(Map.of());
        var id = accepted(sinch.send(message("+447700900972", "Hello")));
        await().untilAsserted(
                        () -> assertThat(receiptsOf(id, sinch)).singleElement().satisfies(receipt -> {
                            assertThat(receipt.state()).isEqualTo(SmsState.UNDELIVERED);
                            assertThat(receipt.failure()).contains(SmsFailure.REGION);
                            assertThat(receipt.code()).isEqualTo("412");
                        }));
    }

    @Test
    void refusesAsSinchDoes() {
        assertThat(failure(sinch(Map.of()).send(message("+447700900960", "Hello"))))
                .isEqualTo(SmsFailure.BAD_NUMBER);
        assertThat(failure(sinch(Map.of("api-token", "wrong")).send(message("+447700900812", "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(failure(sinch(Map.of("service-plan-id", "other")).send(message("+447700900812", "Hello"))))
                .isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(failure(sinch(Map.of()).send(message("+447700900812", "a".repeat(2001)))))
                .isEqualTo(SmsFailure.REFUSED);
        assertThat(lab.messages("+447700900812")).isEmpty();
    }

    @Test
    void aTextWhoseAnswerWasLostIsFound() {
        var sinch = sinch(Map.of());
        lab.fault("sms/sinch", "drop-after-commit");
        var message = message("+447700900813", "Hello");
        var began = Instant.now();
        assertThat(failure(sinch.send(message))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        lab.heal();
        assertThat(sinch.find(message, began, Set.of())).isInstanceOf(LookUp.Found.class);
        assertThat(sinch.find(message("+447700900813", "Hello"), began, Set.of()))
                .isInstanceOf(LookUp.NotThere.class);
        assertThat(lab.messages("+447700900813")).hasSize(1);
    }

    @Test
    void isInTroubleAsSinchWouldBe() {
        var sinch = sinch(Map.of());
        lab.fault("sms/sinch", "throttle");
        assertThat(failure(sinch.send(message("+447700900814", "Hello")))).isEqualTo(SmsFailure.THROTTLED);
        lab.fault("sms/sinch", "error");
        assertThat(failure(sinch.send(message("+447700900814", "Hello")))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
    }

    private SmsProvider sinch(Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "service-plan-id", "lab-sinch-plan",
                "api-token", "lab-sinch-token",
                "webhook-secret", "lab-sinch-webhook-secret",
                "read-timeout", "5s"));
        all.putAll(settings);
        return SinchProviderTest.driver(site.publicUrl() + "/lab/sms/sinch", all, Clock.systemUTC())
                .open("test");
    }

    private SmsMessage message(String to, String text) {
        var reference = UUID.randomUUID().toString();
        return new SmsMessage(
                reference,
                1,
                new PhoneNumber(to),
                text,
                Duration.ofMinutes(10),
                Optional.empty(),
                URI.create(portal.baseUrl() + "/callbacks/sms/test/" + reference));
    }

    private List<Request> requests() {
        return portal.getAllServeEvents().stream()
                .map(event -> (Request) event.getRequest())
                .collect(Collectors.collectingAndThen(Collectors.toList(), newestFirst -> {
                    Collections.reverse(newestFirst);
                    return newestFirst;
                }));
    }

    private List<DeliveryReceipt> receipts(SmsProvider provider) {
        return requests().stream()
                .map(request -> provider.read(read(request)))
                .map(ReceiptReading.Genuine.class::cast)
                .flatMap(genuine -> genuine.receipts().stream())
                .toList();
    }

    private static ReceiptRequest read(Request request) {
        var headers = new HashMap<String, String>();
        request.getHeaders()
                .all()
                .forEach(header -> headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
        return new ReceiptRequest("POST", request.getAbsoluteUrl(), headers, request.getBody());
    }

    private static String accepted(SendResult result) {
        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        return ((SendResult.Accepted) result).providerId();
    }

    private static SmsFailure failure(SendResult result) {
        return result instanceof SendResult.Refused refused
                ? refused.failure()
                : ((SendResult.Failed) result).failure();
    }

    /** Reports of a test before this one may still come. */
    private List<DeliveryReceipt> receiptsOf(String id, SmsProvider sinch) {
        return receipts(sinch).stream()
                .filter(receipt -> receipt.providerId().equals(id))
                .toList();
    }
}
