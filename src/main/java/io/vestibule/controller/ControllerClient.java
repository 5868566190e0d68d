package io.vestibule.controller;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.vestibule.net.HttpCaller;
import io.vestibule.net.Trust;

/** Talks JSON with a controller. It follows no redirect, keeps no cookie of its own, and judges every fault. */
public final class ControllerClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ANSWER = 200;

    private final HttpCaller caller;

    /** @throws IllegalArgumentException when the trusted certificates cannot be read */
    public ControllerClient(CallSettings settings) {
        caller = new HttpCaller(settings.connectTimeout(), settings.readTimeout(), trust(settings));
    }

    /** What is wrong with the trust settings of a controller; empty when all is well. */
    public static List<String> problems(String key, CallSettings settings) {
        try {
            settings.pin().ifPresent(Trust::fingerprint);
        } catch (IllegalArgumentException e) {
            return List.of(key + ".pin " + e.getMessage());
        }
        try {
            trust(settings);
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(key + ".trust-store: the trusted certificates cannot be read: "
                    + e.getCause().getMessage());
        }
    }

    /** A certificate whose fingerprint is known needs nobody else to vouch for it. */
    private static Optional<SSLContext> trust(CallSettings settings) {
        return settings.pin().isPresent()
                ? Trust.of(Optional.empty(), settings.pin())
                : settings.trustStore().map(Trust::of);
    }

    /**
     * An answer.
     *
     * @param json what it says; a missing node when it is no JSON
     */
    public record Reply(int status, Map<String, List<String>> headers, JsonNode json) {

        /** The values of a header, whose name is given in small letters. */
        public List<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }

        /** A text of the answer, made harmless for a log or a page of staff. */
        public static String harmless(String text) {
            var clean = text.replaceAll("[^\\x20-\\x7e]", "?");
            return clean.substring(0, Math.min(clean.length(), LONGEST_ANSWER));
        }
    }

    /** No answer came. */
    public static final class NoAnswer extends IOException {

        private static final long serialVersionUID = 1;
        private final ControllerFailure kind;

        NoAnswer(ControllerFailure kind) {
            super(kind.word());
            this.kind = kind;
        }

        public CallResult.Failed result() {
            return new CallResult.Failed(kind, "");
        }
    }

    /** Posts; the body may hold a password, so it is never logged, nor is what the client throws. */
    public Reply post(URI address, Map<String, String> headers, Map<String, ?> body) throws NoAnswer {
        try {
            return send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                    headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }

    public Reply get(URI address, Map<String, String> headers) throws NoAnswer {
        return send(HttpRequest.newBuilder(address).GET(), headers);
    }

    private Reply send(HttpRequest.Builder request, Map<String, String> headers) throws NoAnswer {
        request.header("Accept", "application/json");
        headers.forEach(request::header);
        try {
            var answer = caller.ask(request.build());
            return new Reply(answer.statusCode(), answer.headers().map(), json(answer.body()));
        } catch (HttpCaller.NoAnswer e) {
            throw new NoAnswer(ControllerFailure.of(e.fault()));
        }
    }

    private static JsonNode json(String body) {
        try {
            var read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
