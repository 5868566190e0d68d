package io.vestibule.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Takes what simulated providers report, as raw as the product would. */
public class HeardReceipts implements AutoCloseable {

    private final HttpServer server;
    private final List<ReceiptRequest> requests = new CopyOnWriteArrayList<>();

    public HeardReceipts() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        requests.add(new ReceiptRequest(
                exchange.getRequestMethod(),
                at(exchange.getRequestURI().toString()).toString(),
                headers,
                exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** An address here. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public List<ReceiptRequest> requests() {
        return requests;
    }

    /** What they say, read by a provider, in the order they came; fails when one is not genuine. */
    public List<DeliveryReceipt> read(SmsProvider provider) {
        return requests.stream()
                .map(provider::read)
                .flatMap(reading -> ((ReceiptReading.Genuine) reading).receipts().stream())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
