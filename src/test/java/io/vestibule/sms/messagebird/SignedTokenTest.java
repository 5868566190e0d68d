package io.vestibule.sms.messagebird;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("sms conformance 13: a report has a token with the hash of its address")
class SignedTokenTest {

    private static final String URL = "https://portal.example.org/callbacks/sms/test/0123?id=1&status=delivered&x=%2B";

    private final SignedToken token = at(Duration.ZERO);

    private static SignedToken at(Duration later) {
        return new SignedToken(
                Secret.of(MessageBirdSettings.SIGNING_KEY), Clock.offset(MessageBirdSettings.CLOCK, later));
    }

    private static Tokens good() {
        return Tokens.of(URL, MessageBirdSettings.NOW);
    }

    /** MessageBird's own example. */
    @Test
    void hashesTheWholeAddress() {
        assertThat(Hash.sha256Hex("https://example.com/".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("0f115db062b7c0dd030b16878c99dea5c354b49dc37b38eb8846179c7783e9d7");
    }

    @Test
    void givesTheIdOfAGenuineToken() {
        assertThat(token.check(good().on(URL))).contains("7f2d0f5e");
        assertThat(token.check(good().signed("HS384", "HmacSHA384").on(URL))).isPresent();
        assertThat(token.check(good().signed("HS512", "HmacSHA512").on(URL))).isPresent();
        assertThat(token.check(good().with("payload_hash", Hash.sha256Hex("{}".getBytes(StandardCharsets.UTF_8)))
                        .on("POST", URL, "{}")))
                .isPresent();
    }

    @Test
    void allowsOneSecondBetweenTheClocks() {
        assertThat(at(Duration.ofSeconds(-1)).check(good().on(URL))).isPresent();
        assertThat(at(Duration.ofSeconds(-2)).check(good().on(URL))).isEmpty();
        assertThat(at(Duration.ofSeconds(60)).check(good().on(URL))).isPresent();
        assertThat(at(Duration.ofSeconds(62)).check(good().on(URL))).isEmpty();
    }

    static Stream<ReceiptRequest> bad() {
        return Stream.of(
                new ReceiptRequest("GET", URL, Map.of(), new byte[0]),
                new ReceiptRequest("GET", URL, Map.of("messagebird-signature-jwt", "nonsense"), new byte[0]),
                good().by("another key").on(URL),
                good().signed("none", "").on(URL),
                good().signed("HS256", "").on(URL),
                good().signed("RS256", "HmacSHA256").on(URL),
                good().with("iss", "Somebody").on(URL),
                good().without("iss").on(URL),
                good().without("nbf").on(URL),
                good().without("exp").on(URL),
                good().without("jti").on(URL),
                good().without("url_hash").on(URL),
                good().on(URL + "&more=1"),
                good().on(URL.replace("%2B", "+")),
                good().on(URL.replace("delivered", "expired")),
                good().on(URL.split("\\?")[0]),
                good().with("payload_hash", Hash.sha256Hex(new byte[0])).on(URL),
                good().on("POST", URL, "{}"),
                good().with("payload_hash", Hash.sha256Hex("{ }".getBytes(StandardCharsets.UTF_8)))
                        .on("POST", URL, "{}"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesEveryOther(ReceiptRequest request) {
        assertThat(token.check(request)).isEmpty();
    }
}
