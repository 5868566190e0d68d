package io.vestibule.sms;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every provider must do that is asked by another protocol than HTTP: the outcomes of {@link SmsProviderContract},
 * with the faults that such a protocol has.
 */
public abstract class DirectProviderContract {

    protected static final String NUMBER = SmsProviderContract.NUMBER;
    protected static final String TEXT = SmsProviderContract.TEXT;
    protected static final SmsMessage MESSAGE = SmsProviderContract.MESSAGE;

    /** What the far side does with texts. */
    public enum Behaviour {
        TAKES,
        THROTTLES,
        /** Says that there is no such number. */
        REFUSES_THE_NUMBER,
        /** Does not accept the credentials. */
        REFUSES_THE_ACCOUNT,
        /** Takes them and never answers. */
        IS_SILENT,
        /** Takes them and ends the connection instead of an answer. */
        BREAKS_OFF
    }

    /** A provider named {@code test} at the far side, with these settings below its own prefix. */
    protected abstract SmsProvider open(Map<String, String> settings);

    /** Lets the far side behave like this from now on. */
    protected abstract void farSide(Behaviour behaviour);

    /** How many texts, or attempts to sign in, have reached the far side. */
    protected abstract int requests();

    @Test
    void aTextThatIsTakenHasAnId() {
        var result = open(Map.of()).send(MESSAGE);
        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        assertThat(((SendResult.Accepted) result).providerId()).isNotBlank();
        assertThat(requests()).isOne();
        assertSaysNothing(result);
    }

    @Test
    void aThrottleIsRepeatedWithBackOff() {
        farSide(Behaviour.THROTTLES);
        var began = System.nanoTime();
        var result = open(Map.of()).send(MESSAGE);
        assertThat(failure(result).safeToRepeat()).isTrue();
        assertThat(failure(result).elsewhere()).isTrue();
        assertThat(requests()).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(10));
        assertSaysNothing(result);
    }

    @Test
    void silenceIsAnUnknownOutcomeAndNotRepeated() {
        farSide(Behaviour.IS_SILENT);
        var result = open(Map.of()).send(MESSAGE);
        assertThat(failure(result)).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        assertThat(requests()).isOne();
        assertSaysNothing(result);
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswerIsAnUnknownOutcomeAndNotRepeated() {
        farSide(Behaviour.BREAKS_OFF);
        var provider = open(Map.of("read-timeout", "5s"));
        var result = provider.send(MESSAGE);
        assertThat(failure(result)).isEqualTo(SmsFailure.UNKNOWN_OUTCOME);
        assertThat(provider.repeatIsHarmless()).isFalse();
        assertThat(requests()).isOne();
        assertSaysNothing(result);
    }

    @Test
    void aRefusedConnectionMeansThatNothingWasSent() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(failure(open(Map.of("port", String.valueOf(free))).send(MESSAGE)))
                .isEqualTo(SmsFailure.UNREACHABLE);
    }

    @Test
    void anUnknownHostMeansThatNothingWasSent() {
        assertThat(failure(open(Map.of("host", "nowhere.invalid")).send(MESSAGE)))
                .isEqualTo(SmsFailure.UNREACHABLE);
    }

    @Test
    void anUntrustedCertificateMeansThatNothingWasSent() {
        var stranger =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());
        stranger.start();
        try {
            var provider = open(Map.of("tls", "true", "port", String.valueOf(stranger.httpsPort())));
            assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.CERTIFICATE);
        } finally {
            stranger.stop();
        }
    }

    @Test
    void wrongCredentialsAreAMatterOfConfigurationAndNotRepeated() {
        farSide(Behaviour.REFUSES_THE_ACCOUNT);
        var result = open(Map.of()).send(MESSAGE);
        assertThat(failure(result)).isEqualTo(SmsFailure.CONFIGURATION);
        assertThat(requests()).isOne();
        assertSaysNothing(result);
    }

    @Test
    void aProviderThatKeepsFailingIsLeftAloneAndThenTriedAgain() {
        farSide(Behaviour.THROTTLES);
        var provider = open(Map.of("guard.breaker-calls", "4", "guard.breaker-pause", "300ms", "guard.retries", "0"));
        for (int i = 0; i < 4; i++) {
            assertThat(failure(provider.send(MESSAGE))).isNotEqualTo(SmsFailure.PAUSED);
        }
        assertThat(failure(provider.send(MESSAGE))).isEqualTo(SmsFailure.PAUSED);
        assertThat(requests()).isEqualTo(4);
        farSide(Behaviour.TAKES);
        Awaitility.await()
                .untilAsserted(() -> assertThat(provider.send(MESSAGE)).isInstanceOf(SendResult.Accepted.class));
    }

    @Test
    void whatIsWrongWithANumberIsNotTheProvidersFault() {
        farSide(Behaviour.REFUSES_THE_NUMBER);
        var provider = open(Map.of("guard.breaker-calls", "4"));
        for (int i = 0; i < 8; i++) {
            var result = provider.send(MESSAGE);
            assertThat(failure(result)).isEqualTo(SmsFailure.BAD_NUMBER);
            assertSaysNothing(result);
        }
        assertThat(requests()).isEqualTo(8);
    }

    @Test
    void cannotBeAskedAboutATextByOurWords() {
        assertThat(open(Map.of()).find(MESSAGE, Instant.EPOCH, Set.of())).isInstanceOf(LookUp.NotOffered.class);
        assertThat(requests()).isZero();
    }

    @Test
    void whateverComesOverHttpIsForged() {
        var request = new ReceiptRequest("POST", MESSAGE.callback().toString(), Map.of(), new byte[0]);
        assertThat(open(Map.of()).read(request)).isInstanceOf(ReceiptReading.Forged.class);
    }

    /** The text to the same number, with other words and another sender. */
    protected static SmsMessage text(String words, String sender) {
        return new SmsMessage(
                MESSAGE.reference(),
                MESSAGE.number(),
                MESSAGE.to(),
                words,
                MESSAGE.validity(),
                Optional.ofNullable(sender),
                MESSAGE.callback());
    }

    /** Settings that every provider in this test has. */
    protected static Map<String, String> impatient(Map<String, String> more) {
        var settings = new HashMap<>(SmsProviderContract.impatient(Map.of()));
        settings.putAll(more);
        return settings;
    }

    protected static SmsFailure failure(SendResult result) {
        assertThat(result).isNotInstanceOf(SendResult.Accepted.class);
        return SmsProviderContract.failure(result);
    }

    private static void assertSaysNothing(SendResult result) {
        assertThat(result.toString()).doesNotContain(NUMBER, NUMBER.substring(1), TEXT);
    }
}
