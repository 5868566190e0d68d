package io.vestibule.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The lab's JSON look-ins and switches, as a test uses them. */
public final class LabWindow {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;

    public LabWindow(String origin) {
        this.origin = origin;
    }

    public String origin() {
        return origin;
    }

    /** The texts to a number, newest first. */
    public List<JsonNode> messages(String e164) {
        return list("/lab/api/messages?to=" + URLEncoder.encode(e164, StandardCharsets.UTF_8));
    }

    /** The mails to an address, newest first. */
    public List<JsonNode> mails(String to) {
        return list("/lab/api/mails?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    /** The accounts that carry a phone number. */
    public List<JsonNode> guests(String e164) {
        return list("/lab/api/guests").stream()
                .filter(guest -> e164.equals(guest.path("phoneNumber").asText()))
                .toList();
    }

    public String deviceState(String mac) {
        return json(send("GET", "/lab/api/devices/" + mac, null)).path("state").asText();
    }

    /** Puts a device on the SSID; the address to which its controller redirects it. */
    public URI join(String mac, String kind) {
        if (kind.equals("cwa")) {
            return joinCentral(mac, "");
        }
        return join(mac, kind, "Visitors", "visitors");
    }

    /** The same on the SSID of another portal. */
    public URI join(String mac, String kind, String ssid, String portal) {
        var answer = send(
                "POST",
                "/lab/api/devices",
                "{\"mac\":\"%s\",\"ssid\":\"%s\",\"kind\":\"%s\",\"portal\":\"%s\"}"
                        .formatted(mac, ssid, kind, portal));
        return URI.create(json(answer).path("redirectUrl").asText());
    }

    /** The same as a whole wish, with the knobs of the redirect. */
    public URI joinAs(Map<String, ?> wish) {
        try {
            var answer = send("POST", "/lab/api/devices", JSON.writeValueAsString(wish));
            return URI.create(json(answer).path("redirectUrl").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a device on the SSID with central web authentication, at an address or at one that the lab chooses. */
    public URI joinCentral(String mac, String address) {
        var wish = "{\"mac\":\"%s\",\"kind\":\"cwa\",\"address\":\"%s\"}".formatted(mac, address);
        return URI.create(
                json(send("POST", "/lab/api/devices", wish)).path("redirectUrl").asText());
    }

    /** The device leaves the SSID. */
    public void leave(String mac) {
        send("DELETE", "/lab/api/devices/" + mac, null);
    }

    /** Takes a phone and joins a network with it; what it shows. */
    public JsonNode takePhone(String mac, String profile, String network) {
        return json(send(
                "POST",
                "/lab/api/phones",
                "{\"mac\":\"%s\",\"profile\":\"%s\",\"network\":\"%s\"}".formatted(mac, profile, network)));
    }

    /** What a phone shows. */
    public JsonNode phone(String mac) {
        return json(send("GET", "/lab/api/phones/" + mac, null));
    }

    /** Something happens to a phone; what it shows then. */
    public JsonNode phone(String mac, String event) {
        return json(send("POST", "/lab/api/phones/" + mac + "/events", "{\"event\":\"" + event + "\"}"));
    }

    /** How often ISE was asked something, such as {@code GET mnt/CoA/Reauth}. */
    public long iseRequests(String what) {
        return json(send("GET", "/lab/api/ise/requests", null)).path(what).asLong();
    }

    public void fault(String system, String mode, int delayMs, double share) {
        send(
                "PUT",
                "/lab/api/faults/" + system,
                "{\"mode\":\"%s\",\"delayMs\":%d,\"share\":%s}".formatted(mode, delayMs, share));
    }

    public void fault(String system, String mode) {
        fault(system, mode, 0, 1.0);
    }

    public void heal() {
        send("DELETE", "/lab/api/faults", null);
    }

    /** How often a simulated provider was asked something, such as {@code POST Messages}. */
    public long requests(String provider, String what) {
        return json(send("GET", "/lab/api/sms/requests", null))
                .path(provider)
                .path(what)
                .asLong();
    }

    public void forgetRequests() {
        send("DELETE", "/lab/api/sms/requests", null);
    }

    public JsonNode iseSettings(String json) {
        return json(send("PUT", "/lab/api/ise/settings", json));
    }

    public void resetIseSettings() {
        send("DELETE", "/lab/api/ise/settings", null);
    }

    private List<JsonNode> list(String path) {
        return StreamSupport.stream(json(send("GET", path, null)).spliterator(), false)
                .toList();
    }

    private String send(String method, String path, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(origin + path))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(
                        method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
