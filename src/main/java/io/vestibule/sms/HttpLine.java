package io.vestibule.sms;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.vestibule.net.HttpFault;
import io.vestibule.net.Trust;

/** The line to one provider: its time-outs and whose certificate is trusted. */
final class HttpLine {

    private final HttpClient client;
    private final Duration readTimeout;
    private final Clock clock;

    /** @throws IllegalArgumentException when the file of trusted certificates cannot be read */
    HttpLine(HttpSettings settings, Clock clock) {
        this.clock = clock;
        readTimeout = settings.readTimeout();
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER);
        Trust.of(settings.trust(), settings.pin()).ifPresent(builder::sslContext);
        client = builder.build();
    }

    /** Makes a request; whatever it throws is judged, never passed on: its message may hold what we must not print. */
    <T> T ask(HttpAsk ask, Function<HttpReply, T> answered, Function<HttpFault, T> failed) {
        HttpResponse<String> response;
        try {
            // the client's own time-out ends with the headers; this one covers an answer that never ends
            response = client.sendAsync(request(ask), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .orTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            return failed.apply(HttpFault.of(e));
        }
        return answered.apply(
                new HttpReply(response.statusCode(), response.headers(), response.body(), clock.instant()));
    }

    private static HttpRequest request(HttpAsk ask) {
        var request = HttpRequest.newBuilder(ask.url()).header("User-Agent", "Vestibule");
        ask.headers().forEach(request::setHeader);
        if (!ask.mediaType().isEmpty()) {
            request.header("Content-Type", ask.mediaType());
        }
        var body = ask.body().length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(ask.body());
        return request.method(ask.method(), body).build();
    }
}
