package io.vestibule.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.restassured.RestAssured;

/** Bytes on a socket: a client that checks what it sends could not say half of what others do. */
public final class RawHttp {

    private static final int PATIENCE_MS = 20_000;

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    private RawHttp() {}

    /**
     * Sends a request and reads the answer.
     *
     * @param head the request line and the headers, each on a line; Host, Connection and the length are added
     */
    public static Answer send(String head, byte[] body) {
        return send(InetAddress.getLoopbackAddress(), head, body);
    }

    /** The same from another address of this machine, such as 127.0.0.2. */
    public static Answer from(String address, String head, String body) {
        try {
            return send(InetAddress.getByName(address), head, body.getBytes(StandardCharsets.UTF_8));
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer send(InetAddress from, String head, byte[] body) {
        var lines = head.strip().replace("\n", "\r\n") + "\r\nHost: localhost\r\nConnection: close\r\n"
                + (body.length > 0 && !head.contains("Transfer-Encoding")
                        ? "Content-Length: " + body.length + "\r\n"
                        : "")
                + "\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port, from, 0)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Answer send(String head, String body) {
        return send(head, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer answer(String raw) {
        var parts = raw.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n");
        var headers = new TreeMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            var header = lines[i].split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, parts.length < 2 ? "" : parts[1]);
    }
}
