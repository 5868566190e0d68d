package io.vestibule.controller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A controller's interface in this process, which answers as a test tells it and keeps what it was asked. */
public final class ScriptedController implements AutoCloseable {

    /** What it was asked. */
    public record Asked(String path, String cookie, String token, String body) {}

    /** What it answers. */
    public record Answer(int status, String body, String... headers) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public ScriptedController(Function<Asked, Answer> script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, script));
        server.start();
    }

    private void answer(HttpExchange exchange, Function<Asked, Answer> script) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        var question = new Asked(
                exchange.getRequestURI().toString(),
                headers.getFirst("Cookie"),
                headers.getFirst("X-CSRF-Token"),
                body);
        asked.add(question);
        var answer = script.apply(question);
        for (var at = 0; at < answer.headers().length; at += 2) {
            exchange.getResponseHeaders().add(answer.headers()[at], answer.headers()[at + 1]);
        }
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
