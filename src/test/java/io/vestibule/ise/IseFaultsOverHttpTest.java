package io.vestibule.ise;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.vestibule.phone.PhoneNumber;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static io.vestibule.ise.IseServer.captured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@Timeout(60)
class IseFaultsOverHttpTest {

    private static final String ID = "6b1f0a52-0000-4000-8000-000000000001";
    private static final NewAccount ACCOUNT = NewAccount.of(
            "g7k2m9xq",
            new PhoneNumber("+447700900123"),
            "Daily (default)",
            "London",
            Instant.parse("2026-11-23T17:00:00Z"),
            Instant.parse("2026-11-24T17:00:00Z"));

    private final IseServer ise = new IseServer();

    @AfterEach
    void stop() {
        ise.close();
    }

    private void answer(ResponseDefinitionBuilder answer) {
        ise.http.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static IseException fault(Runnable call) {
        return catchThrowableOfType(IseException.class, call::run);
    }

    @ParameterizedTest
    @CsvSource({
        "401, unauthorized.html,    BAD_CREDENTIALS",
        "401, no-rest-access.html,  NO_REST_ACCESS",
        "401, missing-right.json,   FORBIDDEN",
        "400, validation.json,      REFUSED",
        "400, json-invalidity.json, REFUSED",
        "429, forbidden.html,       RATE_LIMITED",
        "200, login-page.html,      UNREADABLE"
    })
    void tellsWhatIsWrongAndAsksOnce(int status, String file, IseFailure kind) {
        answer(captured(status, file));
        var accounts = ise.accounts();

        assertThat(fault(() -> accounts.create(ACCOUNT)).kind()).isEqualTo(kind);
        assertThat(fault(() -> accounts.read(ID)).kind()).isEqualTo(kind);
        ise.http.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void followsNoRedirect() {
        answer(captured(302, "redirect-to-admin.html").withHeader("Location", "/admin/"));
        var accounts = ise.accounts();

        assertThat(fault(() -> accounts.read(ID)).kind()).isEqualTo(IseFailure.ERS_DISABLED);
        assertThat(fault(() -> accounts.create(ACCOUNT)).kind()).isEqualTo(IseFailure.ERS_DISABLED);
        ise.http.verify(2, anyRequestedFor(anyUrl()));
        assertThat(accounts.health().lastFailure()).contains(IseFailure.ERS_DISABLED);
    }

    @Test
    void takesTheWaitThatIseAsksFor() {
        answer(captured(429, "forbidden.html").withHeader("Retry-After", "7"));

        assertThat(fault(() -> ise.accounts().create(ACCOUNT)).retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void repeatsAReadAFewTimesAndAChangeNever() {
        answer(captured(500, "server-error.html"));
        var accounts = ise.accounts();

        assertThat(fault(() -> accounts.read(ID)).kind()).isEqualTo(IseFailure.SERVER_ERROR);
        ise.http.verify(3, getRequestedFor(anyUrl()));

        var ofCreate = fault(() -> accounts.create(ACCOUNT));
        assertThat(ofCreate.kind()).isEqualTo(IseFailure.SERVER_ERROR);
        assertThat(ofCreate.outcomeUnknown()).isTrue();
        ise.http.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aRepeatedReadSucceedsWhenIseRecovers() {
        ise.http.stubFor(get(anyUrl())
                .inScenario("recovery")
                .whenScenarioStateIs("Started")
                .willReturn(captured(503, "server-error.html"))
                .willSetStateTo("well"));
        ise.http.stubFor(get(anyUrl())
                .inScenario("recovery")
                .whenScenarioStateIs("well")
                .willReturn(captured(200, "guest-visible.json")));

        assertThat(ise.accounts().read(ID)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "MALFORMED_RESPONSE_CHUNK"})
    void aConnectionThatEndsBeforeTheAnswerLeavesAChangeUnknown(Fault end) {
        answer(aResponse().withFault(end));
        var accounts = ise.accounts();

        var ofCreate = fault(() -> accounts.create(ACCOUNT));
        assertThat(ofCreate.kind()).isEqualTo(IseFailure.BROKEN_OFF);
        assertThat(ofCreate.outcomeUnknown()).isTrue();
        ise.http.verify(1, postRequestedFor(anyUrl()));

        var ofRead = fault(() -> accounts.read(ID));
        assertThat(ofRead.kind()).isEqualTo(IseFailure.BROKEN_OFF);
        assertThat(ofRead.outcomeUnknown()).isFalse();
    }

    @Test
    void anAnswerThatNeverComesTimesOutAndLeavesAChangeUnknown() {
        answer(aResponse().withStatus(201).withFixedDelay(20_000));
        var accounts = ise.with("read-timeout", "300ms").accounts();

        var fault = fault(() -> accounts.create(ACCOUNT));

        assertThat(fault.kind()).isEqualTo(IseFailure.TIMED_OUT);
        assertThat(fault.outcomeUnknown()).isTrue();
    }

    @Test
    @Timeout(15)
    void anAnswerThatStopsInTheMiddleTimesOut() {
        answer(captured(200, "guest-visible.json").withChunkedDribbleDelay(2, 40_000));
        var accounts = ise.with("read-timeout", "300ms").accounts();

        assertThat(fault(() -> accounts.changePhone(ID, ACCOUNT.phone().orElseThrow()))
                        .kind())
                .isEqualTo(IseFailure.TIMED_OUT);
    }

    @ParameterizedTest
    @CsvSource({"no-such-host.invalid", "127.0.0.1"})
    void withoutAConnectionNothingWasChanged(String host) throws IOException {
        int closedPort;
        try (var socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        var accounts = ise.with("url", "http://" + host + ":" + closedPort).accounts();

        var fault = fault(() -> accounts.create(ACCOUNT));

        assertThat(fault.kind()).isEqualTo(IseFailure.UNREACHABLE);
        assertThat(fault.outcomeUnknown()).isFalse();
    }

    @Test
    void anAilingIseIsLeftAloneForAMomentAndThenTriedAgain() {
        answer(captured(500, "server-error.html"));
        var accounts = ise.accounts();
        for (var call = 0; call < 10; call++) {
            assertThat(fault(() -> accounts.create(ACCOUNT)).kind()).isEqualTo(IseFailure.SERVER_ERROR);
        }

        var heldBack = fault(() -> accounts.create(ACCOUNT));

        assertThat(heldBack.kind()).isEqualTo(IseFailure.UNREACHABLE);
        assertThat(heldBack.outcomeUnknown()).isFalse();
        assertThat(heldBack.retryAfter()).isPresent();
        ise.http.verify(10, postRequestedFor(anyUrl()));
        assertThat(accounts.health().paused()).isTrue();
        assertThat(accounts.health().lastFailure()).contains(IseFailure.SERVER_ERROR);
        assertThat(accounts.health().failingSince()).isPresent();

        answer(captured(200, "guest-visible.json"));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try {
                return accounts.read(ID).isPresent();
            } catch (IseException e) {
                return false;
            }
        });
        assertThat(accounts.health()).isEqualTo(new IseHealth(true, Optional.empty(), Optional.empty(), false));
    }

    @Test
    void answersThatConcernOneRequestDoNotStopTheOthers() {
        answer(captured(500, "username-exists.json"));
        var accounts = ise.accounts();
        for (var call = 0; call < 15; call++) {
            assertThat(fault(() -> accounts.create(ACCOUNT)).kind()).isEqualTo(IseFailure.NAME_TAKEN);
        }

        assertThat(accounts.health().ok()).isTrue();
        ise.http.verify(15, postRequestedFor(anyUrl()));
    }

    @Test
    void keepsWithinTheBudgetOfRequests() {
        answer(captured(404, "not-found.json"));
        var accounts = ise.with("requests-per-second", "5").accounts();
        var begin = System.nanoTime();

        for (var call = 0; call < 10; call++) {
            accounts.read(ID);
        }

        // five at once, and five more in the second that follows
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(950));
    }
}
