package io.vestibule.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.vestibule.net.HttpFault;

/** The token of a login by {@link ClientCredentials}: one for all requests, and a new one shortly before it ends. */
final class BearerTokens {

    /** What a server that does not say how long its token is good is taken to mean. */
    private static final long USUAL_LIFE = 300;

    /** A request that begins with a token must not end without it. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final String title;
    private final ClientCredentials credentials;
    private final HttpLine line;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.MIN;

    BearerTokens(String title, ClientCredentials credentials, HttpLine line, Clock clock) {
        this.title = title;
        this.credentials = credentials;
        this.line = line;
        this.clock = clock;
    }

    /** A token, or why there is none. */
    sealed interface Login {

        record Carried(String token) implements Login {}

        /** No text was made: the provider itself was not asked. */
        record Refused(SendResult why) implements Login {}
    }

    /** Whoever comes while a token is asked for waits for it, instead of asking for one more. */
    synchronized Login login() {
        if (clock.instant().isBefore(until)) {
            return new Login.Carried(token);
        }
        return line.ask(credentials.ask(), this::read, this::failed);
    }

    /** The provider did not accept this token, whatever was said about its life. */
    synchronized void forget(String refused) {
        if (token.equals(refused)) {
            until = Instant.MIN;
        }
    }

    private Login read(HttpReply reply) {
        var answer = reply.json();
        var given = answer.path("access_token").asText();
        if (reply.status() == 200 && given.matches("[\\x21-\\x7e]+")) {
            var life = Duration.ofSeconds(answer.path("expires_in").asLong(USUAL_LIFE));
            token = given;
            until = clock.instant().plus(life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life);
            return new Login.Carried(token);
        }
        return new Login.Refused(
                switch (reply.status()) {
                    case 400, 401, 403, 404, 405 ->
                        SendResult.failed(
                                SmsFailure.CONFIGURATION,
                                "HTTP " + reply.status(),
                                title + " gives no token for the client's id and secret");
                    default ->
                        HttpVerdict.of(
                                reply.status() == 429 ? SmsFailure.THROTTLED : SmsFailure.UNAVAILABLE,
                                "HTTP " + reply.status(),
                                title + " gives no token at the moment",
                                reply);
                });
    }

    private Login failed(HttpFault fault) {
        return new Login.Refused(
                fault.certainlyNotSent()
                        ? HttpVerdict.of(title, fault)
                        : SendResult.failed(
                                SmsFailure.UNAVAILABLE, "", title + " gave no token in time", Optional.empty()));
    }
}
