package io.vestibule.lab.sms;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What the simulators of JSON interfaces have in common: reading a body, refusing, calling back. */
public final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Calls() {}

    /** A body as JSON; a missing node when it is none. */
    public static JsonNode json(String body) {
        try {
            var node = JSON.readTree(body == null ? "" : body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Ends a request with a provider's own words. */
    public static WebApplicationException refusal(int status, Object body) {
        return new WebApplicationException(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build());
    }

    /** Whether a request signs in with this name and password. */
    public static boolean isBasic(String authorization, String user, String password) {
        return basic(user + ":" + password).equals(authorization);
    }

    /** A request to the customer, signed in where the address holds a name and a password. */
    public static HttpRequest.Builder to(String url) {
        var address = URI.create(url);
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(15));
        return address.getUserInfo() == null ? request : request.header("Authorization", basic(address.getUserInfo()));
    }

    /** The same, with JSON. */
    public static HttpRequest.Builder post(String url, JsonNode body) {
        return to(url).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /** Fields as a form or a query carries them. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String basic(String both) {
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
