package io.vestibule.net;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * Makes requests to one system outside, within its time-outs and with the certificates that are trusted. It follows no
 * redirect, which would lose the body and take credentials elsewhere, and keeps no cookies.
 */
public final class HttpCaller {

    private final HttpClient client;
    private final Duration readTimeout;

    /** @param trust empty for the public certificates */
    public HttpCaller(Duration connectTimeout, Duration readTimeout, Optional<SSLContext> trust) {
        this.readTimeout = readTimeout;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER);
        trust.ifPresent(builder::sslContext);
        client = builder.build();
    }

    /** No answer came. What the client threw is judged and never passed on: it may hold what must not be printed. */
    public static final class NoAnswer extends IOException {

        private static final long serialVersionUID = 1;
        private final HttpFault fault;

        private NoAnswer(HttpFault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public HttpFault fault() {
            return fault;
        }
    }

    /** Makes a request and waits for the whole answer, whatever its status. */
    public HttpResponse<String> ask(HttpRequest request) throws NoAnswer {
        try {
            // the client's own time-out ends with the headers; this one covers an answer that never ends
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .orTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new NoAnswer(HttpFault.of(e));
        }
    }
}
