package io.vestibule.sms;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.vestibule.phone.PhoneNumber;

/** A server that stands for a provider, and a text for it. */
abstract class ProviderBench {

    protected static final String NUMBER = "+15558675310";
    protected static final String TEXT = "Your password: 7hk4-mq2n";
    protected static final SmsMessage MESSAGE = new SmsMessage(
            "0123456789abcdef0123456789abcdef",
            4711,
            new PhoneNumber(NUMBER),
            TEXT,
            Duration.ofMinutes(10),
            Optional.empty(),
            URI.create("https://portal.example.org/callbacks/sms/test/0123456789abcdef0123456789abcdef"));

    protected static final URI WORDS = URI.create(MESSAGE.callback() + "/words/4567");

    protected WireMockServer server;

    /** A provider named {@code test}, at this address, with these settings below its own prefix. */
    protected abstract SmsProvider open(String url, Map<String, String> settings);

    @BeforeEach
    void startServer() {
        server = new WireMockServer(
                WireMockConfiguration.options().dynamicPort().dynamicHttpsPort().containerThreads(20));
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    /** The text as it is when the country or the provider has a sender. */
    protected static SmsMessage from(String sender) {
        return new SmsMessage(
                MESSAGE.reference(),
                MESSAGE.number(),
                MESSAGE.to(),
                MESSAGE.text(),
                MESSAGE.validity(),
                Optional.of(sender),
                MESSAGE.callback());
    }

    /** A provider at the test's server that does not wait long for anything. */
    protected SmsProvider quick() {
        return open(address(), Map.of());
    }

    protected String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Settings that every provider in this test has. */
    protected static Map<String, String> impatient(Map<String, String> more) {
        var settings = new HashMap<String, String>(Map.of(
                "guard.retries", "2",
                "guard.retry-delay", "20ms",
                "connect-timeout", "1s",
                "read-timeout", "500ms"));
        settings.putAll(more);
        return settings;
    }

    protected int requests() {
        return server.getAllServeEvents().size();
    }

    static String outcome(SendResult result) {
        return result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    protected static SmsFailure failure(SendResult result) {
        if (result instanceof SendResult.Refused refused) {
            return refused.failure();
        }
        return result instanceof SendResult.Failed failed ? failed.failure() : null;
    }

    static String code(SendResult result) {
        return result instanceof SendResult.Refused refused ? refused.code() : ((SendResult.Failed) result).code();
    }
}
