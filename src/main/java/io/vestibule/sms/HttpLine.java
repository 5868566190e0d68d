package io.vestibule.sms;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.function.Function;

import io.vestibule.net.HttpCaller;
import io.vestibule.net.HttpFault;
import io.vestibule.net.Trust;

/** The line to one provider: its time-outs and whose certificate is trusted. */
final class HttpLine {

    private final HttpCaller caller;
    private final Clock clock;

    /** @throws IllegalArgumentException when the file of trusted certificates cannot be read */
    HttpLine(HttpSettings settings, Clock clock) {
        this.clock = clock;
        caller = new HttpCaller(
                settings.connectTimeout(), settings.readTimeout(), Trust.of(settings.trust(), settings.pin()));
    }

    /** Makes a request; a fault is judged. */
    <T> T ask(HttpAsk ask, Function<HttpReply, T> answered, Function<HttpFault, T> failed) {
        HttpResponse<String> response;
        try {
            response = caller.ask(request(ask));
        } catch (HttpCaller.NoAnswer e) {
            return failed.apply(e.fault());
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
