package io.vestibule.sms;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

/** What every provider that is asked over HTTP must do. A driver's test extends it and adds captured answers. */
public abstract class SmsProviderContract extends ProviderBench {

    /** The folder of the captured answers. */
    protected abstract String type();

    /** A receipt with these fields, as the provider sends it: signed, at our callback address. Not asked without cases. */
    protected abstract ReceiptRequest receipt(JsonNode fields);

    /** The same receipt with something wrong about its signature. */
    protected abstract Stream<ReceiptRequest> forgeries(JsonNode fields);

    @TestFactory
    @DisplayName("sms conformance 1, 2, 5, 11, 15: every documented answer means what it means")
    Stream<DynamicTest> everyDocumentedAnswerMeansWhatItMeans() {
        return ProviderCase.all(type(), "send-").stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    server.resetAll();
                    server.stubFor(any(anyUrl()).willReturn(example.answer()));
                    var result = quick().send(MESSAGE);
                    assertThat(outcome(result))
                            .isEqualTo(example.expected("result").orElseThrow());
                    if (result instanceof SendResult.Accepted accepted) {
                        assertThat(accepted.providerId())
                                .isEqualTo(example.expected("id").orElseThrow());
                        assertThat(accepted.state().word())
                                .isEqualTo(example.expected("state").orElseThrow());
                    } else {
                        assertThat(failure(result).word())
                                .isEqualTo(example.expected("failure").orElseThrow());
                        assertThat(code(result))
                                .isEqualTo(example.expected("code").orElseThrow());
                    }
                    var repeats = failure(result) != null && repeatedAtOnce(failure(result)) ? 2 : 0;
                    assertThat(requests()).isEqualTo(1 + repeats);
                    assertThat(result.toString()).doesNotContain(NUMBER, NUMBER.substring(1), TEXT);
                }));
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(307).withHeader("Location", address() + "/elsewhere")));
        assertThat(failure(quick().send(MESSAGE))).isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(requests()).isOne();
    }

    @Test
    void aSlowAnswerIsAnUnknownOutcomeAndNotRepeated() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201).withFixedDelay(1_500)));
        assertThat(failure(quick().send(MESSAGE))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        // on a busy machine the server may come to the request only after we gave it up
        Awaitility.await().untilAsserted(() -> assertThat(requests()).isEqualTo(requestsInDoubt()));
    }

    @Test
    void anAnswerThatNeverEndsIsAnUnknownOutcome() {
        server.stubFor(any(anyUrl())
                .willReturn(
                        aResponse().withStatus(201).withBody("{".repeat(1000)).withChunkedDribbleDelay(30, 3_000)));
        assertThat(failure(quick().send(MESSAGE))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        // on a busy machine the server may come to the request only after we gave it up
        Awaitility.await().untilAsserted(() -> assertThat(requests()).isEqualTo(requestsInDoubt()));
    }

    @TestFactory
    Stream<DynamicTest> aBrokenConnectionIsAnUnknownOutcomeAndNotRepeated() {
        return Stream.of(Fault.values())
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    server.resetAll();
                    server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
                    assertThat(failure(quick().send(MESSAGE))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
                    Awaitility.await()
                            .untilAsserted(() -> assertThat(requests()).isEqualTo(requestsInDoubt()));
                }));
    }

    @Test
    void aRefusedConnectionMeansThatNothingWasSent() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var provider = open("http://127.0.0.1:" + free, Map.of());
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.UNREACHABLE);
    }

    @Test
    void anUnknownHostMeansThatNothingWasSent() {
        assertThat(failure(open("http://nowhere.invalid", Map.of()).send(MESSAGE)))
                .isEqualTo(SmsFailure.UNREACHABLE);
    }

    @Test
    void anUntrustedCertificateMeansThatNothingWasSent() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
        var provider = open("https://127.0.0.1:" + server.httpsPort(), Map.of());
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.CERTIFICATE);
        assertThat(requests()).isZero();
    }

    @Test
    void aThrottleThatNamesItsWaitIsPassedOnAndNotRepeatedAtOnce() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "2")));
        var result = quick().send(MESSAGE);
        assertThat(((SendResult.Failed) result).retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(requests()).isOne();
    }

    @Test
    @DisplayName("sms conformance 21: a throttle without a wait is repeated with back-off")
    void aThrottleWithoutAWaitIsRepeatedWithBackOff() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429)));
        var began = System.nanoTime();
        assertThat(failure(quick().send(MESSAGE))).isEqualTo(SmsFailure.THROTTLED);
        assertThat(requests()).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(10));
    }

    @Test
    void aProviderThatKeepsFailingIsLeftAloneAndThenTriedAgain() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        var provider = open(
                address(), Map.of("guard.breaker-calls", "4", "guard.breaker-pause", "300ms", "guard.retries", "0"));
        for (int i = 0; i < 4; i++) {
            assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        }
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.PAUSED);
        assertThat(requests()).isEqualTo(4);
        server.resetAll();
        var success = ProviderCase.all(type(), "send-").stream()
                .filter(example -> example.expected("result").orElseThrow().equals("accepted"))
                .findFirst()
                .orElseThrow();
        server.stubFor(any(anyUrl()).willReturn(success.answer()));
        Awaitility.await()
                .untilAsserted(() -> assertThat(outcome(provider.send(MESSAGE))).isEqualTo("accepted"));
    }

    @Test
    void whatIsWrongWithANumberIsNotTheProvidersFault() {
        var refusal = ProviderCase.all(type(), "send-").stream()
                .filter(example -> example.expected("failure")
                        .orElse("")
                        .equals(refusalOfANumber().word()))
                .findFirst()
                .orElseThrow();
        server.stubFor(any(anyUrl()).willReturn(refusal.answer()));
        var provider = open(address(), Map.of("guard.breaker-calls", "4"));
        for (int i = 0; i < 8; i++) {
            assertThat(failure(provider.send(MESSAGE))).isEqualTo(refusalOfANumber());
        }
        assertThat(requests()).isEqualTo(8);
    }

    /** The provider takes the text, and its answer is lost on the way. */
    @Test
    void aTextWhoseAnswerIsLostIsNotMadeTwice() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        var provider = quick();
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        assertThat(provider.repeatIsHarmless()).isEqualTo(repeatIsHarmless());
        // a repetition that the provider cannot tell from the first request, or none
        Awaitility.await().untilAsserted(() -> assertThat(requests()).isEqualTo(requestsInDoubt()));
        assertThat(server.getAllServeEvents().stream()
                        .map(event ->
                                event.getRequest().getUrl() + event.getRequest().getBodyAsString())
                        .distinct())
                .hasSize(1);
        server.resetAll();
        found().ifPresentOrElse(
                        answer -> {
                            server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(answer.body())));
                            assertThat(provider.find(MESSAGE, answer.sentAt(), Set.of()))
                                    .isInstanceOfSatisfying(LookUp.Found.class, text -> assertThat(text.providerId())
                                            .isEqualTo(answer.id()));
                            assertThat(provider.find(MESSAGE, answer.sentAt(), Set.of(answer.id())))
                                    .as("the text of another attempt")
                                    .isNotInstanceOf(LookUp.Found.class);
                        },
                        () -> {
                            assertThat(provider.find(MESSAGE, Instant.EPOCH, Set.of()))
                                    .isInstanceOf(LookUp.NotOffered.class);
                            assertThat(requests()).isZero();
                        });
    }

    /** Or else the text went out a second time, as another attempt with another key. */
    @Test
    void aDoubtIsNotForgottenForWhatARepetitionSays() {
        server.stubFor(any(anyUrl())
                .inScenario("lost")
                .willSetStateTo("down")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        server.stubFor(any(anyUrl())
                .inScenario("lost")
                .whenScenarioStateIs("down")
                .willReturn(aResponse().withStatus(429)));
        assertThat(failure(quick().send(MESSAGE))).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
    }

    @Test
    void aLookUpThatIsNotAnsweredCannotTell() {
        if (found().isEmpty()) {
            assertThat(quick().find(MESSAGE, Instant.EPOCH, Set.of())).isInstanceOf(LookUp.NotOffered.class);
            return;
        }
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        assertThat(quick().find(MESSAGE, Instant.EPOCH, Set.of())).isInstanceOf(LookUp.CannotTell.class);
        server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(quick().find(MESSAGE, Instant.EPOCH, Set.of())).isInstanceOf(LookUp.CannotTell.class);
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("<html>")));
        assertThat(quick().find(MESSAGE, Instant.EPOCH, Set.of())).isInstanceOf(LookUp.CannotTell.class);
    }

    @TestFactory
    @DisplayName("sms conformance 18: every receipt means what it means")
    Stream<DynamicTest> everyReceiptMeansWhatItMeans() {
        return ProviderCase.all(type(), "receipt-").stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    var reading = quick().read(receipt(example.fields()));
                    assertThat(reading).isInstanceOf(ReceiptReading.Genuine.class);
                    var receipts = ((ReceiptReading.Genuine) reading).receipts();
                    if (example.expected("state").isEmpty()) {
                        assertThat(receipts).isEmpty();
                        return;
                    }
                    assertThat(receipts).hasSize(1);
                    var receipt = receipts.get(0);
                    assertThat(receipt.state().word())
                            .isEqualTo(example.expected("state").orElseThrow());
                    assertThat(receipt.providerId())
                            .isEqualTo(example.expected("id").orElseThrow());
                    assertThat(receipt.failure().map(SmsFailure::word)).isEqualTo(example.expected("failure"));
                    assertThat(receipt.toString()).doesNotContain(NUMBER, NUMBER.substring(1));
                }));
    }

    /** Of a provider that has to be asked: cases named {@code poll-}. */
    @TestFactory
    Stream<DynamicTest> everyAnswerAboutATextMeansWhatItMeans() {
        return ProviderCase.all(type(), "poll-").stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    server.resetAll();
                    server.stubFor(any(anyUrl()).willReturn(example.answer()));
                    var receipt = quick().poll(example.expected("id").orElseThrow());
                    assertThat(receipt.map(told -> told.state().word())).isEqualTo(example.expected("state"));
                    assertThat(receipt.map(DeliveryReceipt::providerId))
                            .isEqualTo(example.expected("state").flatMap(any -> example.expected("id")));
                    assertThat(receipt.flatMap(DeliveryReceipt::failure).map(SmsFailure::word))
                            .isEqualTo(example.expected("failure"));
                    assertThat(receipt.toString()).doesNotContain(NUMBER, NUMBER.substring(1), TEXT);
                }));
    }

    @Test
    void aReceiptWithABadSignatureIsForged() {
        var cases = ProviderCase.all(type(), "receipt-");
        assertThat(cases.isEmpty()).as("cases of receipts").isNotEqualTo(quick().receipts() == ReceiptWay.PUSH);
        if (cases.isEmpty()) {
            var request = new ReceiptRequest("POST", MESSAGE.callback().toString(), Map.of(), new byte[0]);
            assertThat(quick().read(request)).isInstanceOf(ReceiptReading.Forged.class);
            return;
        }
        var fields = cases.get(0).fields();
        assertThat(forgeries(fields).map(request -> quick().read(request)))
                .isNotEmpty()
                .allSatisfy(reading -> assertThat(reading).isInstanceOf(ReceiptReading.Forged.class));
    }

    /** The kind of failure by which the provider's answer tells, as well as it can, that a number is wrong. */
    protected SmsFailure refusalOfANumber() {
        return SmsFailure.BAD_NUMBER;
    }

    /** Whether the provider makes one text only, however often the same request comes. */
    protected boolean repeatIsHarmless() {
        return false;
    }

    /** What a provider answers that can be asked about a text whose outcome is unknown, and that has it. */
    protected Optional<Found> found() {
        return Optional.empty();
    }

    /**
     * The answer to a look-up.
     *
     * @param id the provider's, of the only text in it
     * @param sentAt when the text was sent
     */
    public record Found(String body, String id, Instant sentAt) {}

    private boolean repeatedAtOnce(SmsFailure failure) {
        return failure.safeToRepeat() || repeatIsHarmless() && failure == SmsFailure.UNKNOWN_OUTCOME;
    }

    /** How many requests a send makes whose outcome stays unknown. */
    private int requestsInDoubt() {
        return repeatIsHarmless() ? 3 : 1;
    }
}
